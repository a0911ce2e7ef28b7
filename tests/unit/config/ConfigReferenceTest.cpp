// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConfigTexts.h"

#include "config/ConfigReference.h"
#include "support/StrictTest.h"
#include "support/WrittenFile.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// packaging/configuration.md is what the program says. KIOSK_WRITE_REFERENCE=1 writes it anew.
class ConfigReferenceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theFileIsTheProgramsText();
    void tellsDefaultsAndReasons();
};

void ConfigReferenceTest::theFileIsTheProgramsText()
{
    const QByteArray stale = outOfDate(u"packaging/configuration.md"_s, configReferenceMarkdown().toUtf8());
    QVERIFY2(stale.isEmpty(), stale.constData());
}

void ConfigReferenceTest::tellsDefaultsAndReasons()
{
    const QString text = configReferenceMarkdown();
    const auto lineWith = [&text](const QString &key) -> QString {
        for (const QString &line : text.split(u'\n')) {
            if (line.startsWith(u"| `"_s + key + u"` |"_s))
                return line;
        }
        return {};
    };
    // The product's table of limits.
    QVERIFY(lineWith(u"idle_answer_s"_s).contains(u"| a whole number of seconds, 20 to 300 | `30` |"_s));
    QVERIFY(lineWith(u"idle_answer_s"_s).contains(u"WCAG"_s));
    QVERIFY(lineWith(u"idle_warning_s"_s).contains(u"| `60` |"_s));
    QVERIFY(lineWith(u"idle_warning_verify_s"_s).contains(u"| `240` |"_s));
    QVERIFY(lineWith(u"idle_warning_wait_s"_s).contains(u"| `180` |"_s));
    QVERIFY(lineWith(u"session_min"_s).contains(u"| `30` |"_s));
    QVERIFY(lineWith(u"try_now_after_s"_s).contains(u"| `120` |"_s));
    QVERIFY(lineWith(u"staff_after_wait_s"_s).contains(u"| `300` |"_s));
    QVERIFY(lineWith(u"identity_attempts"_s).contains(u"| `5` |"_s));
    QVERIFY(lineWith(u"keyboard"_s).contains(u"| `\"auto\"` |"_s));
    QVERIFY(lineWith(u"sync_wait_min"_s).contains(u"| required |"_s));
    QVERIFY(text.contains(u"### `[[identity.hosts]]`\n"_s));
    QVERIFY(text.contains(u"### `[limits]` (may be left out)\n"_s));
    // A bar in a cell would make two of it.
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u'|'))
            QCOMPARE(line.count(u'|') - line.count(u"\\|"_s), 5);
    }
}

KIOSK_TEST(ConfigReferenceTest)
#include "ConfigReferenceTest.moc"
