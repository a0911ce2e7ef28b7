// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/CommandsStage.h"

#include "secrets/CredentialSecretStore.h"

#include <algorithm>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// Hands the calls on to a store that outlives it, as the keyring outlives a command.
class BorrowedStore final : public SecretStore
{
public:
    explicit BorrowedStore(SecretStore &store) : m_store(store) { }
    SecretStoreKind kind() const override { return m_store.kind(); }
    void read(const QString &name, QObject *context, ReadCallback callback) override
    {
        m_store.read(name, context, std::move(callback));
    }
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override
    {
        m_store.write(name, std::move(secret), context, std::move(callback));
    }
    void remove(const QString &name, QObject *context, DoneCallback callback) override
    {
        m_store.remove(name, context, std::move(callback));
    }

private:
    SecretStore &m_store;
};

} // namespace

void CommandsStage::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/secret-commands-XXXXXX"_s);
    m_store.entries.clear();
    m_store.failing.clear();
    m_store.failingWrites.clear();
    m_credentials.clear();
    m_all.clear();
    m_setAside = 0;
}

void CommandsStage::cleanup()
{
    for (const char *digits : {"738519", "480261", "906173"})
        QVERIFY2(!m_all.contains(digits), m_all.constData());
}

SecretsContext CommandsStage::context(Terminal terminal, SecretStoreKind store)
{
    SecretsContext result{
        .store = store, .stateDir = stateDir(), .bootId = u"boot"_s, .clock = m_clock, .terminal = terminal};
    result.makeStore = [this](SecretStoreKind kind) -> std::unique_ptr<SecretStore> {
        if (kind == SecretStoreKind::Systemd)
            return std::make_unique<CredentialSecretStore>(m_credentials);
        return std::make_unique<BorrowedStore>(m_store);
    };
    result.setJournalAside = [this]() -> Result<QString> {
        ++m_setAside;
        return u"journal-1.sqlite"_s;
    };
    result.cost = cheap;
    return result;
}

int CommandsStage::run(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
                       const QByteArray &input, SecretStoreKind store)
{
    QFile out(path(u"out"_s));
    QFile err(path(u"err"_s));
    out.open(QIODevice::WriteOnly | QIODevice::Truncate);
    err.open(QIODevice::WriteOnly | QIODevice::Truncate);
    int in[2] = {};
    if (pipe(in) != 0 || write(in[1], input.constData(), static_cast<size_t>(input.size())) != input.size())
        qFatal("no pipe");
    close(in[1]);
    QStringList told = arguments;
    std::replace(told.begin(), told.end(), u"FD"_s, QString::number(in[0]));
    const int status = command(told, context({in[0], out.handle(), err.handle()}, store));
    close(in[0]);
    out.close();
    err.close();
    m_out = contentOf(path(u"out"_s));
    m_err = contentOf(path(u"err"_s));
    m_all += m_out + m_err;
    return status;
}

int CommandsStage::setup(QStringList more, const QByteArray &pinText)
{
    if (!more.contains(u"--verification-key"_s))
        more << u"--verification-key"_s << path(u"officer.pem"_s);
    return run(setupCommand,
               QStringList{u"--non-interactive"_s, u"--label"_s, u"Maija"_s, u"--pin-from-fd"_s, u"FD"_s} + more,
               pinText);
}

int CommandsStage::atTerminal(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
                              const QList<std::pair<QByteArray, QByteArray>> &dialogue)
{
    int outside = -1;
    int inside = -1;
    if (openpty(&outside, &inside, nullptr, nullptr, nullptr) != 0)
        qFatal("no terminal");
    QByteArray seen;
    std::thread person([&] {
        const auto readMore = [&] {
            char buffer[4096];
            pollfd wait{outside, POLLIN, 0};
            if (poll(&wait, 1, patience) != 1)
                return false;
            const ssize_t count = read(outside, buffer, sizeof buffer);
            if (count <= 0)
                return false;
            seen.append(buffer, count);
            return true;
        };
        qsizetype from = 0;
        for (const auto &[question, answer] : dialogue) {
            while (seen.indexOf(question, from) < 0) {
                if (!readMore())
                    return;
            }
            from = seen.indexOf(question, from) + question.size();
            [[maybe_unused]] const ssize_t typed =
                write(outside, answer.constData(), static_cast<size_t>(answer.size()));
        }
        while (!seen.contains("the end of the command") && readMore()) { }
    });
    const int status = command(arguments, context({inside, inside, inside}));
    termios now = {};
    m_echoAfterwards = tcgetattr(inside, &now) == 0 && (now.c_lflag & ECHO) != 0 && (now.c_lflag & ISIG) != 0;
    Terminal(inside, inside, inside).say(u"the end of the command"_s);
    person.join();
    close(inside);
    close(outside);
    m_out = seen;
    return status;
}

} // namespace kiosk
