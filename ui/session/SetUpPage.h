// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "session/SetUpSteps.h"

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class Picture;
class QrCode;
class StepDots;
class TextLabel;

/// The large QR code of the sign-in page and the steps of setting the app up again, one at a time, on the visitor's own
/// devices. Nothing is signed in to or typed on the kiosk.
class SetUpPage final : public Page
{
    Q_OBJECT
public:
    SetUpPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);

    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    Band band() const override;
    void bandPressed(BandButton button) override;
    QWidget *firstFocus() override;

    SetUpWay way() const { return m_way; }
    int stepIndex() const { return m_index; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Announcement { No, Yes };
    struct NamedCode {
        QWidget *area = nullptr;
        QrCode *code = nullptr;
        TextLabel *name = nullptr;
    };
    NamedCode addCode(QWidget *parent, QBoxLayout *layout, qreal side);
    void choose(SetUpWay way);
    void goTo(int index);
    void showStep(Announcement announcement);
    void arrange();

    SetUpWay m_way = SetUpWay::PhoneOnly;
    QList<SetUpStep> m_steps;
    int m_index = 0;

    QBoxLayout *m_columns;
    QBoxLayout *m_rightColumn;
    Card *m_codeCard;
    QBoxLayout *m_codeBox;
    QrCode *m_code;
    QBoxLayout *m_codeTexts;
    TextLabel *m_codeHost;
    TextLabel *m_codeHint;
    TextLabel *m_heading;
    QBoxLayout *m_wayRow;
    ActionButton *m_phoneOnly;
    ActionButton *m_withComputer;
    Card *m_card;
    QBoxLayout *m_cardRow;
    QBoxLayout *m_cardText;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_caution;
    TextLabel *m_mayDiffer;
    Picture *m_picture;
    QWidget *m_stores;
    QBoxLayout *m_storeRow;
    NamedCode m_apple;
    NamedCode m_google;
    QWidget *m_guideArea;
    NamedCode m_guide;
    QWidget *m_arrows;
    QBoxLayout *m_arrowRow;
    ActionButton *m_previous;
    TextLabel *m_count;
    StepDots *m_dots;
    ActionButton *m_next;
};

} // namespace kiosk
