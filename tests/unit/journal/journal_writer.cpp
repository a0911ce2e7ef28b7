// SPDX-License-Identifier: GPL-3.0-or-later
// Writes into the journal in folder argv[1], with the wrapping key argv[2] and the officer's public key argv[3] (both
// in hexadecimal), and prints the number of every record that is written, until it is killed.
#include "journal/SessionJournal.h"

#include <QCoreApplication>

#include <cstdio>

using namespace kiosk;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    const QByteArray wrapping = QByteArray::fromHex(words[2].toLatin1());
    const Result<journal::Key> key = journal::Key::fromSecret(SecretBytes(wrapping));
    const Result<journal::OfficerKey> officer = journal::OfficerKey::fromText(words[3]);
    if (!key || !officer)
        return 2;
    const SystemClock clock;
    SessionJournal::Settings settings{words[1], key->copy(), *officer, {}};
    settings.anchorRecords = 7;
    const Result<std::unique_ptr<SessionJournal>> journal = SessionJournal::open(std::move(settings), clock);
    if (!journal) {
        std::fprintf(stderr, "%s\n", qPrintable(journal.error().toLogLine()));
        return 1;
    }
    const SessionId id = SessionId::random();
    while (true) {
        if (const Result<void> done = (*journal)->append(journal::HelpCalled{id}); !done)
            return 1;
        std::printf("%lld\n", static_cast<long long>((*journal)->lastSequence()));
        std::fflush(stdout);
    }
}
