// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"
#include "theme/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kiosk
{

/// "Out of service for the moment" in every language at once, and where the staff are. Takes no input.
class OutOfServiceScreen final : public QWidget
{
    Q_OBJECT
public:
    OutOfServiceScreen(Language first, const LocalizedText &place, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void applyTheme();

    Theme m_theme;
    QVBoxLayout *m_column;
};

} // namespace kiosk
