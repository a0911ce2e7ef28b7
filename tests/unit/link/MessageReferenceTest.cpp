// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Schema.h"
#include "support/MessageChannels.h"
#include "support/StrictTest.h"
#include "support/WrittenFile.h"

#include <QJsonArray>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// packaging/messages.md is what the program says. KIOSK_WRITE_REFERENCE=1 writes it anew.
class MessageReferenceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theFileIsTheProgramsText();
    void noMessageHasAFieldForAPerson();
};

void MessageReferenceTest::theFileIsTheProgramsText()
{
    const QByteArray stale = outOfDate(u"packaging/messages.md"_s, link::messageReference().toUtf8());
    QVERIFY2(stale.isEmpty(), stale.constData());
}

void MessageReferenceTest::noMessageHasAFieldForAPerson()
{
    const QList<link::Channel> channels = link::channels();
    QCOMPARE(channels.size(), 9);
    for (const link::Channel &channel : channels) {
        const QSet<QString> words = record::wordsOf(channel.schema);
        for (const QString &personal : {u"email"_s, u"mail"_s, u"name"_s, u"user"_s, u"username"_s, u"phone"_s,
                                        u"ssn"_s, u"pin"_s, u"digits"_s, u"person"_s})
            QVERIFY2(!words.contains(personal), qPrintable(QString(channel.title + u": "_s + personal)));
    }
}

KIOSK_TEST(MessageReferenceTest)
#include "MessageReferenceTest.moc"
