// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ColumnPage.h"

namespace kiosk
{

class Card;
class Picture;
class PictureItem;

/// Neither way of identifying is at hand: staff check a passport or identity card in the school's own system.
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
    Card *m_card;
    QVBoxLayout *m_cardColumn;
    QList<PictureItem *> m_items;
    TextLabel *m_where;
};

} // namespace kiosk
