// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/IdentityProgress.h"
#include "support/Language.h"
#include "theme/Theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace kiosk
{

class ActionButton;
class Card;
class TextLabel;

/// The strip above the embedded page: whose page it is, what to press next, and, once the visitor is back at the
/// school's service, the question whether the reset has been made. Knows addresses only as IdentityProgress tells them;
/// never shows a path or a query. A lock stands in the badge only where the connection is encrypted.
class GuidanceStrip : public QWidget
{
    Q_OBJECT
public:
    GuidanceStrip(const IdentityService &service, Theme &theme, QWidget *parent = nullptr);

    /// A new attempt: nothing known yet.
    /// \a method may be null.
    void start(const IdentityMethod *method, const QList<TrailItem> &trail);
    /// After every change of the address; brings a question that was answered with "not yet" back.
    void setState(const IdentityProgress::State &state);
    /// The page's own field has taken the visitor's address. Said on that page only.
    void setAddressFilled();
    enum class Use { Reading, Typing };
    /// The height that the strip and the page below share, in pixels. Hint and privacy remark give way where they
    /// would leave the page too little; they are spoken all the same. On a low window the instruction does so too while
    /// the screen keyboard stands there. 0: as much as they need.
    void setRoom(int height, Use use);

    void retranslate(Language language);
    void applyTheme();

    /// What the visitor is told to do, without markup.
    QString instruction() const;
    bool asksWhetherReset() const
    {
        return m_state.askWhetherReset && m_state.place == Place::ServiceReturned && !m_answeredNotYet;
    }

Q_SIGNALS:
    void resetConfirmed();
    void resetNotYet();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    QString instructionText() const;
    QString trailText() const;
    QString hintText() const;
    /// So little height that the page below would have hardly any.
    bool isTight() const;
    QString privacyText() const;
    QString ownerText() const;
    void announceIfNew();
    void giveHostRoom();
    void showRemarks();
    bool leavesPageRoom();

    const IdentityService &m_service;
    Theme &m_theme;
    Language m_language = Language::Finnish;
    const IdentityMethod *m_method = nullptr;
    QList<TrailItem> m_trail;
    IdentityProgress::State m_state;
    bool m_addressFilled = false;
    bool m_answeredNotYet = false;
    int m_room = 0;
    Use m_use = Use::Reading;
    bool m_tight = false; ///< as last laid out
    QString m_announced;

    QBoxLayout *m_row;
    Card *m_badge;
    QBoxLayout *m_names;
    QLabel *m_lock;
    TextLabel *m_host;
    TextLabel *m_owner;
    QWidget *m_guidance;
    TextLabel *m_instruction;
    TextLabel *m_hint;
    TextLabel *m_privacy;
    QWidget *m_question;
    QBoxLayout *m_questionRow;
    QBoxLayout *m_answers;
    TextLabel *m_questionText;
    ActionButton *m_yes;
    ActionButton *m_notYet;
};

} // namespace kiosk
