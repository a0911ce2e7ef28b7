// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/StaffPage.h"

class QVBoxLayout;

namespace kiosk
{

class ActionBox;
class TextLabel;
class TitledCard;

/// Whose PIN opened the panel, and how PINs are looked after. Nobody's PIN is made or shown here.
class PeoplePage : public StaffPage
{
    Q_OBJECT
public:
    PeoplePage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;

private:
    QVBoxLayout *m_column;
    TitledCard *m_self;
    TextLabel *m_label;
    TextLabel *m_written;
    TitledCard *m_pad;
    TextLabel *m_padWords;
    ActionBox *m_unlock;
    TitledCard *m_admin;
    TextLabel *m_adminWords;
    TextLabel *m_commands;
};

} // namespace kiosk
