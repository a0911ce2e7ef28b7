// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "support/Methods.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
Q_DECLARE_METATYPE(kiosk::IdentityMethod)

namespace
{

IdentityMethod method(const QString &id, const QString &atHand, Seconds limit = 0s)
{
    IdentityMethod made = methodsForTests({*MethodId::fromString(id)}).first();
    made.shortName = {u"Nimi"_s, u"Namn"_s, u"Short name"_s};
    made.atHand = {};
    if (!atHand.isEmpty())
        made.atHand = {atHand + u" (fi)"_s, atHand + u" (sv)"_s, atHand};
    made.onPhone = limit > 0s;
    made.timeLimit = limit;
    return made;
}

} // namespace

/// What Welcome promises is what the school's profile says.
class WelcomeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void wordsFollowTheMethodsAndTheWait_data();
    void wordsFollowTheMethodsAndTheWait();
};

void WelcomeTest::wordsFollowTheMethodsAndTheWait_data()
{
    QTest::addColumn<QList<IdentityMethod>>("methods");
    QTest::addColumn<int>("wait");
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QString>("time");
    const IdentityMethod bank = method(u"suomi_fi"_s, u"bank codes"_s);
    const IdentityMethod passport = method(u"candour_id"_s, u"passport"_s, 600s);
    const IdentityMethod wallet = method(u"wallet"_s, u"wallet"_s);
    using Methods = QList<IdentityMethod>;
    QTest::newRow("two") << Methods{bank, passport} << 10 << u"Bank codes or passport"_s << u"Takes 5–25 min"_s;
    QTest::newRow("three") << Methods{bank, passport, wallet} << 10 << u"Bank codes, passport or wallet"_s
                           << u"Takes 5–25 min"_s;
    QTest::newRow("one alone") << Methods{bank} << 10 << u"Bank codes"_s << u"Takes 5–25 min"_s;
    QTest::newRow("one alone, on the phone") << Methods{passport} << 10 << u"Passport"_s << u"Takes 5–30 min"_s;
    QTest::newRow("no wait") << Methods{bank} << 0 << u"Bank codes"_s << u"Takes 5–15 min"_s;
    QTest::newRow("a long wait") << Methods{bank} << 30 << u"Bank codes"_s << u"Takes 5–45 min"_s;
    QTest::newRow("no short word") << Methods{method(u"suomi_fi"_s, {})} << 10 << u"Short name"_s
                                   << u"Takes 5–25 min"_s;
}

void WelcomeTest::wordsFollowTheMethodsAndTheWait()
{
    QFETCH(QList<IdentityMethod>, methods);
    QFETCH(int, wait);
    QFETCH(QString, proof);
    QFETCH(QString, time);
    Stage stage;
    stage.config.profile.identity.methods = methods;
    stage.config.profile.syncWait = Seconds(wait * 60);
    QVERIFY(stage.show());
    // The stage's window was there before this school.
    Q_EMIT stage.visit->languageChanged();
    Stage::settle();
    const QString words = stage.words();
    QVERIFY2(words.contains(proof), qPrintable(words));
    QVERIFY2(words.contains(time), qPrintable(words));
    QCOMPARE(words.contains(u"passport"_s, Qt::CaseInsensitive), proof.contains(u"passport"_s, Qt::CaseInsensitive));
    // Nothing of it is said twice where two languages say the same.
    QCOMPARE(words.count(time), 1);
}

QTEST_MAIN(WelcomeTest)
#include "WelcomeTest.moc"
