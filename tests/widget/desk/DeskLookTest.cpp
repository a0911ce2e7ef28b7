// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/WindowStage.h"
#include "DeskWindows.h"
#include "desk/KioskDetail.h"
#include "desk/KioskList.h"
#include "desk/SetUpWindow.h"
#include "secrets/MemorySecretStore.h"
#include "support/StrictTest.h"
#include "widgets/ChoiceField.h"
#include "widgets/TextField.h"

#include <QAbstractItemView>
#include <QDir>
#include <QScrollArea>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// No text of the clerk's windows is cut, in three languages, at every size and with the largest letters. With
/// KIOSK_PICTURES set to a folder, leaves a picture of each there.
class DeskLookTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();

private:
    void keep(QWidget &window, const QString &name);
};

void DeskLookTest::fits_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("text");
    QTest::addColumn<Language>("language");
    QTest::addColumn<ColourScheme>("scheme");
    struct Look {
        QSize size;
        TextSize text;
        Language language;
        ColourScheme scheme;
    };
    const Look looks[] = {
        {{1280, 800}, TextSize::Normal, Language::English, ColourScheme::Light},
        {{1920, 1080}, TextSize::Normal, Language::Finnish, ColourScheme::Light},
        {{1280, 800}, TextSize::Large, Language::Swedish, ColourScheme::Light},
        {{1280, 800}, TextSize::Largest, Language::Finnish, ColourScheme::Light},
        {{1920, 1080}, TextSize::Normal, Language::English, ColourScheme::Dark},
        {{1280, 800}, TextSize::Normal, Language::Swedish, ColourScheme::HighContrast},
    };
    const QStringList scenes{u"empty"_s, u"three"_s,  u"forty"_s,  u"detail"_s,      u"actions"_s, u"unknown"_s,
                             u"small"_s, u"unlock"_s, u"set-up"_s, u"set-up-done"_s, u"offline"_s, u"places"_s};
    for (const QString &scene : scenes) {
        for (const Look &look : looks) {
            const QString name = u"%1-%2-%3-%4-%5"_s.arg(scene)
                                     .arg(look.size.width())
                                     .arg(100 + 50 * static_cast<int>(look.text))
                                     .arg(languageCode(look.language))
                                     .arg(static_cast<int>(look.scheme));
            QTest::newRow(qPrintable(name)) << scene << look.size << look.text << look.language << look.scheme;
        }
    }
}

void DeskLookTest::keep(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("KIOSK_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(window.grab().save(folder + u'/' + name + u".png"));
}

void DeskLookTest::fits()
{
    QFETCH(QString, scene);
    QFETCH(QSize, size);
    QFETCH(TextSize, text);
    QFETCH(Language, language);
    QFETCH(ColourScheme, scheme);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    if (scene.startsWith(u"set-up")) {
        QTemporaryDir folder;
        ManualClock clock;
        MemorySecretStore store;
        ClerkKey person({folder.path(), u"boot"_s, {10, 8, 1}}, store, clock);
        SetUpWindow window(folder.filePath(u"desk.toml"_s), person, language);
        window.theme().setScheme(scheme);
        window.theme().setTextSize(text);
        window.resize(size);
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
        window.field(u"host"_s)->setText(u"mqtt.school.example"_s);
        if (scene == u"set-up-done")
            window.showDoneWith(linesForKiosks({}, u"Anna"_s, fleet::SigningKey::generate().publicKey()));
        else
            window.submit();
        DeskWindows::settle();
        keep(window, name);
        const QStringList cut = cutTexts(window.findChild<QScrollArea *>()->widget());
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        return;
    }
    DeskWindows at(size, language);
    at.window->theme().setScheme(scheme);
    at.window->theme().setTextSize(text);
    at.calls->applyTheme();
    if (scene == u"three")
        at.fill(3);
    else if (scene != u"empty")
        at.fill(40);
    at.layOut();
    QWidget *shown = at.window.get();
    if (scene == u"detail" || scene == u"actions") {
        at.window->choose(u"kiosk-3"_s);
        if (scene == u"actions")
            at.detail()->openPage(1);
    } else if (scene == u"unknown") {
        at.window->choose(u"annex-1"_s);
    } else if (scene == u"small") {
        at.calls->setAttribute(Qt::WA_DontShowOnScreen);
        at.calls->popUp();
        shown = at.calls.get();
    } else if (scene == u"places") {
        auto *const place = at.window->findChild<ChoiceField *>();
        place->showPopup();
        shown = place->view()->window();
    } else if (scene == u"offline") {
        Q_EMIT at.desk.wire->disconnected({u"mqtt.unreachable"_s, {}, {}});
    } else if (scene == u"unlock") {
        bool made = false;
        at.desk.person->setUp(u"Anna"_s, SecureString(u"593071"),
                              [&made](const Result<void> &done) { made = done.has_value(); });
        QTRY_VERIFY(made);
        at.desk.person->lock();
    }
    DeskWindows::settle();
    at.window->tick();
    DeskWindows::settle();
    keep(*shown, name);
    if (scene == u"places") {
        const QAbstractItemView *const list = at.window->findChild<ChoiceField *>()->view();
        QVERIFY(list->sizeHintForColumn(0) <= list->viewport()->width());
        QVERIFY(list->sizeHintForRow(0) >= at.window->theme().target(60));
        shown->hide();
        return;
    }
    QStringList cut = cutTexts(shown);
    // What scrolls reaches outside the window, and may.
    cut.removeIf([](const QString &each) { return each.endsWith(u"reaches outside the page"); });
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

KIOSK_WIDGET_TEST(DeskLookTest)
#include "DeskLookTest.moc"
