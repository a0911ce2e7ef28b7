// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "figures/HealthReport.h"
#include "figures/HealthTable.h"
#include "staff/PartWords.h"
#include "staff/StaffWords.h"
#include "support/StrictTest.h"

#include <QSet>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What the panel says of the kiosk's parts, in every language.
class HealthWordsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasWords();
    void aNewerProgramsCodeIsShownAsItIs();
};

void HealthWordsTest::everyCodeHasWords()
{
    QStringList codes{u"secrets.absent_service"_s,
                      u"secrets.locked"_s,
                      u"secrets.slow"_s,
                      u"secrets.missing"_s,
                      u"secrets.damaged"_s,
                      u"secrets.replaced"_s,
                      u"secrets.read_only"_s,
                      u"secrets.failed"_s,
                      u"pin.none"_s,
                      u"pin.disabled"_s,
                      u"pin.counter_missing"_s,
                      u"pin.counter_damaged"_s,
                      u"pin.counter_rolled_back"_s,
                      u"pin.scrypt"_s,
                      u"journal.damaged"_s,
                      u"journal.wrong_key"_s,
                      u"journal.full"_s,
                      u"journal.in_use"_s};
    for (int reason = 0; reason <= static_cast<int>(OutOfServiceReason::Kiosk); ++reason)
        codes << reasonCode(static_cast<OutOfServiceReason>(reason));
    for (const QString &reason : staffwords::outOfServiceReasons())
        codes << u"staff."_s + reason;
    for (const QString &code : std::as_const(codes))
        QVERIFY2(health::wordsFor(code), qPrintable(code));
    QSet<QString> known;
    StaffStage stage;
    for (const health::Words &words : health::words) {
        const QString code = QLatin1String(words.code);
        QVERIFY2(!known.contains(code), words.code);
        known << code;
        if (code == u"ok")
            continue;
        // One table: what is printed in English is what the panel says, and in the others no English is left.
        stage.model->setLanguage(Language::English);
        QCOMPARE(healthWords(code).complaint, QString::fromUtf8(words.what));
        QCOMPARE(healthWords(code).remedy, QString::fromUtf8(words.remedy));
        for (const Language language : {Language::Finnish, Language::Swedish}) {
            stage.model->setLanguage(language);
            QVERIFY2(healthWords(code).complaint != QString::fromUtf8(words.what), words.code);
            QVERIFY2(*words.remedy == '\0' || healthWords(code).remedy != QString::fromUtf8(words.remedy), words.code);
        }
    }
}

void HealthWordsTest::aNewerProgramsCodeIsShownAsItIs()
{
    StaffStage stage;
    QVERIFY(stage.show());
    link::KioskState state = quietState(stage.clock);
    state.parts << link::PartLine{u"teleporter"_s, HealthState::NotReady, u"teleporter.jammed"_s, {}};
    stage.open(state);
    QVERIFY(stage.words().contains(u"teleporter.jammed"));
    QVERIFY(stage.words().contains(u"Tell this code to the administrator."));
}

KIOSK_WIDGET_TEST(HealthWordsTest)
#include "HealthWordsTest.moc"
