// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/CallRing.h"
#include "desk/DeskWords.h"
#include "shell/Translations.h"
#include "theme/Theme.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace kiosk
{
class ActionButton;
class ChoiceField;
class Notice;
class RibbonNotice;
class StaffBar;
class TextField;
class TextLabel;
} // namespace kiosk

namespace kiosk::desk
{

class FleetStatistics;
class KioskDetail;
class KioskList;
class KioskListModel;
class UnlockCard;

/// The clerk's window: every kiosk in one list, those that need somebody first, and beside it the chosen one as the
/// staff panel shows it. Closing hides it; the program goes on ringing.
class DeskWindow final : public QWidget
{
    Q_OBJECT
public:
    DeskWindow(FleetModel &fleet, ClerkKey &person, CallRing &ring, const Clock &clock, bool demo = false,
               QWidget *parent = nullptr);
    ~DeskWindow() override;

    Theme &theme() { return m_theme; }
    Language language() const { return m_language; }
    void setLanguage(Language language);
    void choose(const QString &kiosk);
    const KioskDetail *detail() const { return m_detail; }
    /// Without a notification area nothing could bring a hidden window back: closing it is leaving, then.
    void setLeavesOnClose(bool leaves) { m_leavesOnClose = leaves; }
    /// Does it, or asks for the PIN first and does it then.
    void act(const QString &kiosk, const Act &act);

Q_SIGNALS:
    void languageChanged(kiosk::Language language);
    void callsWanted();
    /// Closed, and setLeavesOnClose().
    void leaveWanted();

public Q_SLOTS:
    /// A few times a second.
    void tick();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retranslate();
    void applyTheme();
    void refresh();
    void refreshBand();
    void refreshPlaces();
    void arrange();
    void filter();
    void showUnlock(bool wanted);
    void openStatistics();
    void personChanged();
    void answerLongestCall();
    void send(const QString &kiosk, const Act &act);

    FleetModel &m_fleet;
    ClerkKey &m_person;
    CallRing &m_ring;
    const Clock &m_clock;
    Theme m_theme{Viewing::Seated};
    Translations m_translations;
    Language m_language;
    KioskListModel *m_model;
    QVBoxLayout *m_bands;
    StaffBar *m_bar;
    RibbonNotice *m_ribbon;
    Notice *m_band;
    QStackedWidget *m_stack;
    UnlockCard *m_unlock;
    QWidget *m_main;
    QWidget *m_left;
    QWidget *m_head;
    QBoxLayout *m_headRow;
    TextLabel *m_counts;
    QWidget *m_tools;
    ChoiceField *m_place;
    TextField *m_search;
    ActionButton *m_calls;
    ActionButton *m_statistics;
    TextLabel *m_empty;
    KioskList *m_list;
    KioskDetail *m_detail;
    FleetStatistics *m_figures;
    bool m_onlyLook = false;
    bool m_leavesOnClose = false;
    QString m_failure; ///< how an act from the list went wrong
    std::optional<std::pair<QString, Act>> m_afterUnlock;
    Milliseconds m_ticked{0};
};

} // namespace kiosk::desk
