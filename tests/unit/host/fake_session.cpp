// SPDX-License-Identifier: GPL-3.0-or-later
// A session without a window that behaves, once its visit has begun, as the next line of a plan says. Takes
// "--parent-pid PID
// --plan FOLDER"; writes what it is told to FOLDER/heard-N, N counting from 1.
#include "record/LineReader.h"
#include "link/Messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <utility>
#include <poll.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

void say(const link::ToHost &message)
{
    const QByteArray line = link::serialise(message);
    [[maybe_unused]] const ssize_t written = write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size()));
}

link::StepReached at(Step step)
{
    const SystemClock clock;
    link::StepReached reached;
    reached.step = step;
    reached.language = Language::Swedish;
    reached.method = MethodId::fromString(u"suomi_fi");
    reached.attemptsUsed = 2;
    reached.sessionEnd = Deadline{clock.sinceBoot() + Seconds{1500}};
    if (step == Step::Wait || step == Step::SetUp)
        reached.readyAt = Deadline{clock.sinceBoot() + Seconds{400}};
    return reached;
}

/// A child of a child, in a session of its own, that wants to stay.
void leaveDaemon(const QString &folder)
{
    // It has told its number before the visit is over.
    int told[2] = {};
    if (pipe(told) != 0)
        return;
    if (fork() != 0) {
        close(told[1]);
        char end = 0;
        [[maybe_unused]] const ssize_t none = read(told[0], &end, 1);
        close(told[0]);
        return;
    }
    setsid();
    if (fork() != 0)
        _exit(0);
    std::signal(SIGTERM, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    QFile file(folder + u"/daemon"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::number(getpid()));
        file.close();
    }
    close(STDOUT_FILENO);
    close(STDIN_FILENO);
    close(told[0]);
    close(told[1]);
    for (;;)
        pause();
}

void dropFile()
{
    QFile file(QDir::homePath() + u"/left-behind"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("x");
}

/// What the visit is, once there is one.
void act(const QByteArray &role, const QString &folder)
{
    if (role == "taken over") // as a session does that goes on with a visit
        say(at(Step::Method));
    say(link::Painted{});
    dropFile();
    if (role == "wait" || role == "verify" || role == "address")
        say(at(role == "wait" ? Step::Wait : role == "verify" ? Step::Verify : Step::Address));
    if (role == "park")
        say(link::Park{at(Step::Wait).readyAt.value(), Language::English});
    if (role == "slips") { // its ticket twice on paper, and one that it does not have
        say(link::PrintSlip{Language::Swedish});
        say(link::Park{at(Step::Wait).readyAt.value(), Language::English});
        say(link::PrintSlip{Language::Swedish});
        say(link::PrintSlip{Language::Swedish});
    }
    if (role == "slip and leave") {
        say(link::Park{at(Step::Wait).readyAt.value(), Language::English});
        say(link::PrintSlip{Language::English});
        say(link::Finished{EndReason::Parked, {}});
    }
    if (role == "tree")
        leaveDaemon(folder);
    if (role == "finish" || role == "tree" || role == "stubborn")
        say(link::Finished{EndReason::Done, 3});
    if (role == "late") { // goes on reporting after its visit is over
        say(at(Step::Wait));
        say(link::Finished{EndReason::Done, {}});
        say(at(Step::Wait));
    }
    if (role == "strange") { // a page that writes what was typed into names
        say(at(Step::Verify));
        for (const QString &part : {u"maija"_s, u"meikalainen"_s, u"school-fi"_s})
            say(link::HostRefused{QString(part + u".evil.example"_s)});
        say(link::Finished{EndReason::Done, {}});
    }
    if (role == "help")
        say(link::HelpCalled{});
    if (role == "help thrice") {
        for (int i = 0; i < 3; ++i)
            say(link::HelpCalled{});
        say(at(Step::SetUp));
    }
    if (role == "calls and dies") {
        say(at(Step::Verify));
        say(link::HelpCalled{true});
        _exit(7);
    }
    if (role == "queue") {
        say(link::HelpCalled{});
        say(link::HelpCalled{true});
        say(at(Step::NeitherMethod));
        say(link::Finished{EndReason::NeitherMethod, {}});
    }
    if (role == "change of mind") {
        say(link::HelpCalled{true});
        say(link::HelpTakenBack{});
        say(link::HelpCalled{});
        say(link::HelpTakenBack{});
        say(at(Step::SetUp));
    }
    if (role == "talk") {
        say(link::HostRefused{u"tracker.example"_s});
        std::fputs("js: https://id.example/reset?user=maija.meikalainen%40school.example \n"
                   "filled maija.meikalainen@school.example\n",
                   stderr);
        say(link::Failed{u"session.test"_s, u"at https://id.example/a?user=maija.meikalainen"_s});
    }
    if (role == "endless") { // a line that never ends
        const QByteArray part(1 << 16, 'x');
        for (int i = 0; i < 32; ++i) {
            if (write(STDOUT_FILENO, part.constData(), static_cast<size_t>(part.size())) <= 0)
                break;
        }
    }
    if (role == "garbage")
        say(link::HostRefused{u"a.example"_s}), std::puts("{\"type\":\"no such\"}"), std::fflush(stdout);
    if (role == "stranger") { // a name of its own where a method's should be
        link::StepReached reached = at(Step::Verify);
        reached.method = MethodId::fromString(u"maija-meikalainen");
        say(reached);
    }
    if (role == "flood") {
        for (int i = 0; i < 1000; ++i)
            say(link::HelpCalled{});
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.value(arguments.indexOf(u"--plan"_s) + 1);

    QFile plan(folder + u"/plan"_s);
    if (!plan.open(QIODevice::ReadOnly))
        return 3;
    const QByteArrayList lines = plan.readAll().trimmed().split('\n');
    qsizetype number = 1;
    while (QFile::exists(folder + u"/heard-%1"_s.arg(number)))
        ++number;
    QFile heard(folder + u"/heard-%1"_s.arg(number));
    if (!heard.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 3;
    const QByteArray role = lines.value(number - 1, lines.last());

    if (role == "die")
        return 7;
    if (role == "early") // speaks of a visit before it has one
        say(link::Painted{});
    if (role == "silent") {
        for (;;)
            pause();
    }
    if (role == "stubborn")
        std::signal(SIGTERM, SIG_IGN);
    record::LineReader reader(link::maximumLineLength);
    constexpr int beat = 100;
    for (;;) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (poll(&input, 1, beat) > 0) {
            char bytes[65536];
            const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
            if (count <= 0 && role != "stubborn")
                return 0;
            if (count <= 0) {
                pause();
                continue;
            }
            const auto received = reader.feed(QByteArray(bytes, count));
            if (!received)
                return 4;
            for (const QByteArray &line : *received) {
                heard.write(line + '\n');
                const auto message = link::parseLine<link::ToSession>(line);
                if (message && std::holds_alternative<link::Begin>(*message))
                    act(role, folder);
                if (message && std::holds_alternative<link::End>(*message) && role != "stubborn")
                    return 0;
                if (message && std::holds_alternative<link::ClearClipboard>(*message) && role != "hang")
                    say(link::ClipboardCleared{role != "clipboard"});
            }
        }
        if (role != "hang")
            say(link::Heartbeat{});
    }
}
