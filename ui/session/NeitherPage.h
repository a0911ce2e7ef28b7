// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ColumnPage.h"

class QBoxLayout;

namespace kiosk
{

class Card;
class PictureItem;
class QueueNumber;

/// Neither way of identifying is at hand: staff check a passport or identity card in the school's own system. They are
/// called from here, and know the visitor by a number.
class NeitherPage : public ColumnPage
{
    Q_OBJECT
public:
    NeitherPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    Band band() const override;
    void bandPressed(BandButton button) override;

private:
    void sayHowToCall();

    Card *m_card;
    QBoxLayout *m_cardRow;
    QVBoxLayout *m_cardColumn;
    QueueNumber *m_number;
    QList<PictureItem *> m_items;
    TextLabel *m_where;
};

} // namespace kiosk
