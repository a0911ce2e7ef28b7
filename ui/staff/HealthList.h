// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "link/StaffMessages.h"
#include "theme/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kiosk
{

/// Every part of the kiosk with its state - by colour, shape and word -, what is wrong, and the remedy beside the
/// complaint. What needs somebody stands first.
class HealthList : public QWidget
{
    Q_OBJECT
public:
    /// \a profile must outlive it.
    HealthList(const SiteProfile &profile, Theme &theme, QWidget *parent = nullptr);
    ~HealthList() override;
    /// Changes words in place where the number of parts stays.
    void setParts(const QList<link::PartLine> &parts, Language language);
    void applyTheme();

private:
    struct Row;
    void addRow();

    const SiteProfile &m_profile;
    Theme &m_theme;
    QVBoxLayout *m_column;
    QList<Row *> m_rows;
};

} // namespace kiosk
