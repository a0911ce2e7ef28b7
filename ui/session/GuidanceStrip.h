// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/IdentityProgress.h"
#include "session/ResetQuestion.h"
#include "support/Language.h"
#include "theme/Theme.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;

namespace kiosk
{

class ActionButton;
class Card;
class TextLabel;
class TrailLine;

/// The strip above the embedded page: whose page it is, what to press, and the question whether the reset has been
/// made: once the visitor is back at the school's service, and whenever they say so themselves. Knows addresses only as
/// IdentityProgress tells them; never shows a path or a query. A lock stands in the badge only where the connection is
/// encrypted.
class GuidanceStrip : public QWidget
{
    Q_OBJECT
public:
    GuidanceStrip(const IdentityService &service, Theme &theme, QWidget *parent = nullptr);

    /// A new attempt: nothing known yet. \a method may be null. \a hasAddress: there is one to fill in.
    void start(const IdentityMethod *method, const QList<TrailItem> &trail, bool hasAddress);
    /// After every change of the address, also within a page.
    void setState(const IdentityProgress::State &state);
    /// Another page comes in the present one's place: what was said of that one goes, and a question that was answered
    /// with "not yet" may come again.
    void newPage();
    /// The page has arrived: what it says can be asked for.
    void setPageThere(bool there);
    /// It has been on its way for long enough to be told.
    void setSlow(bool slow);
    /// The page's own field has taken the visitor's address. Said of that page only.
    void setAddressFilled(bool filled = true);
    /// The page whose field took it is left behind: what was to be typed there is not asked for any more.
    void setFilledPageLeft(bool left);
    /// The visitor says that it has been done: asks once more, for the page is thrown away then. The question has the
    /// focus.
    void ask();
    /// Whether the key that calls the screen keyboard is there.
    void setKeyboardKey(bool shown);
    enum class Use { Reading, Typing };
    /// Whether the visitor uses a keyboard of their own: how it leaves the page is told.
    void setKeyboardUsed(bool used);
    /// The height that the strip and the page below share, in pixels. Hint and privacy remark give way where they
    /// would leave the page too little; they are spoken all the same. On a low window the instruction does so too while
    /// the screen keyboard stands there. 0: as much as they need.
    void setRoom(int height, Use use);

    void retranslate(Language language);
    void applyTheme();

    /// What the visitor is told to do, without markup.
    QString instruction() const;
    bool asksWhetherReset() const { return m_asked || asksByItself(); }

Q_SIGNALS:
    /// Has come up by itself; not with ask().
    void questionCame();
    void keyboardWanted();
    void resetConfirmed();
    void resetNotYet();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    bool asksByItself() const;
    bool givesPass() const { return m_service.result == ServiceResult::OneTimePass; }
    bool showsTrail() const;
    void showTrail();
    ResetQuestion::Texts questionTexts() const;
    QString instructionText() const;
    QString ownerText() const;
    QString hintText() const;
    static QString leavingText();
    QStringList trailHints() const;
    QString passHint() const;
    qsizetype fieldsBehind() const;
    /// So little height that the page below would have hardly any.
    bool isTight() const;
    QString privacyText() const;
    void announceIfNew();
    int hostWidth() const; ///< on one line
    void giveHostRoom();
    void arrange();
    void showRemarks();
    void fitRemarks();
    void forgetMeasures();
    int pageRoom();
    bool leavesPageRoom();

    const IdentityService &m_service;
    Theme &m_theme;
    Language m_language = Language::Finnish;
    const IdentityMethod *m_method = nullptr;
    QList<TrailItem> m_trail;
    IdentityProgress::State m_state;
    bool m_hasAddress = false;
    bool m_addressFilled = false;
    bool m_filledPageLeft = false;
    bool m_asked = false; ///< by the visitor's own doing
    bool m_answeredNotYet = false;
    bool m_asksNow = false; ///< as last shown
    bool m_pageThere = false;
    bool m_slow = false;
    bool m_keyboardUsed = false;
    QTimer m_slowTimer; ///< moves the sign of loading
    int m_slowStep = 0;
    int m_room = 0;
    Use m_use = Use::Reading;
    bool m_tight = false; ///< as last laid out
    bool m_stacked = false; ///< badge above words, as last laid out
    QString m_announced;

    QBoxLayout *m_row;
    QBoxLayout *m_head; ///< the badge, and the keyboard's key where the words stand below
    Card *m_badge;
    QBoxLayout *m_names;
    QLabel *m_lock;
    TextLabel *m_host;
    TextLabel *m_owner;
    QWidget *m_guidance;
    TextLabel *m_instruction;
    TrailLine *m_trailLine;
    TextLabel *m_filled;
    TextLabel *m_hint;
    TextLabel *m_privacy;
    ResetQuestion *m_question;
    ActionButton *m_keyboardKey;
};

} // namespace kiosk
