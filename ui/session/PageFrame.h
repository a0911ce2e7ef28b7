// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ScrollArea.h"

namespace kiosk
{

class Page;

/// A page's place in the middle band. Gives the page as much air as the window has room for and asks for less before it
/// scrolls: a visitor at a kiosk does not expect to scroll. Page Up, Page Down and the arrow keys scroll it where a
/// control does not want them for itself.
class PageFrame : public ScrollArea
{
    Q_OBJECT
public:
    PageFrame(Page &page, Theme &theme, QWidget *parent = nullptr);

    /// After its texts, sizes or step have changed: the roomiest density that fits.
    void refit();
    /// True when the key has moved the page.
    bool scrollBy(int key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool fits() const;
    void fitFrom(int density);

    Page &m_page;
    bool m_fitting = false;
};

} // namespace kiosk
