// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "shell/RibbonNotice.h"
#include "shell/Translations.h"
#include "session/Visit.h"
#include "support/Error.h"
#include "theme/Theme.h"
#include "web/IdentityView.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>

class QStackedWidget;
class QVBoxLayout;

namespace kiosk
{

class AudioOutputs;
class BottomBar;
class HeadRoom;
class HelpBand;
class IdleGuard;
class IdleOverlay;
class InputTracker;
class KeyHold;
class ReadAloud;
class SecondTapGuard;
class SpeechBar;
class SpeechEngine;
class TopBar;

/// The one window of a session: top band, the present step's page, bottom band, and the idle question over all. Pages
/// are made when their step is first reached, so that Welcome is painted early. In a tall window the visitor may lower
/// the view; this one, like text size and contrast, ends with the session or with a window that is tall no more.
class SessionWindow : public QWidget
{
    Q_OBJECT
public:
    using FactoryProvider = std::function<Result<IdentityViewFactory *>()>;

    SessionWindow(Visit &visit, Ribbon ribbon, FactoryProvider identityViews, QWidget *parent = nullptr);
    ~SessionWindow() override;

    /// The letters of every screen: finding and opening their fonts is a good part of a first frame, and needs no
    /// visit.
    static void loadFonts();

    /// As it will be shown: laid out in the size it has, each of its letters and drawings made once.
    void prepare();

    Page *currentPage() const { return m_page; }
    Theme &theme() { return m_theme; }

    /// Has the screen read aloud for those who ask, where there is a voice (\a engine may be null), and a tone sound
    /// before a time runs out; looks for voice and headphones after the first paint. At most once.
    void offerSound(std::unique_ptr<SpeechEngine> engine, std::unique_ptr<AudioOutputs> outputs);
    ReadAloud *readAloud() const { return m_reading.get(); }

Q_SIGNALS:
    /// The first frame has been handed to the window system.
    void painted();

public Q_SLOTS:
    /// Once a second.
    void tick();
    /// Staff stand before the screen: as good as a touch.
    void attended();
    /// Whether staff's panel is on its way or open; until then, and from their gesture on, the window takes no key.
    void setPanelOpen(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    Page *pageFor(Step step);
    void showStep();
    void retranslate();
    void applyTheme();
    void updateBand();
    void refit();
    void announceStep();
    void warmUp();
    void showFocus();
    void explainKeypad();
    void updateHelp();
    void updateIdle();
    void updateReadAloud();
    void resetViewSwitches();
    void setLowered(bool lowered);
    void placeView();

    Visit &m_visit;
    FactoryProvider m_identityViews;
    Theme m_theme;
    Translations m_translations;
    InputTracker *m_input;
    SecondTapGuard *m_secondTap;
    IdleGuard *m_idle;
    KeyHold *m_keyHold = nullptr;
    HeadRoom *m_headRoom;
    TopBar *m_topBar;
    RibbonNotice *m_ribbon;
    HelpBand *m_helpBand;
    BottomBar *m_bottomBar;
    QStackedWidget *m_stack;
    IdleOverlay *m_overlay;
    std::unique_ptr<SpeechEngine> m_speech;
    std::unique_ptr<AudioOutputs> m_audio;
    std::unique_ptr<ReadAloud> m_reading; ///< null where it is not offered
    SpeechBar *m_speechBar = nullptr;
    std::map<Step, Page *> m_pages;
    std::map<Page *, QWidget *> m_frames; ///< a page's place in the stack: a scroll area, or itself
    Page *m_page = nullptr;
    Step m_shownStep = Step::Ended;
    QTimer m_warmUp;
    bool m_painted = false;
    bool m_lowered = false; ///< all of the view is in the lower part of a tall window
    Milliseconds m_lastActivity{0};
};

} // namespace kiosk
