// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/PanelFeed.h"
#include "theme/Theme.h"

#include <QList>
#include <QWidget>

#include <memory>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace kiosk
{
class ActionButton;
class FlowRow;
class Notice;
class PictureItem;
class StaffPage;
class TextLabel;
} // namespace kiosk

namespace kiosk::desk
{

class MessageCard;

/// One kiosk: the staff panel's own pages, over the broker. Of a kiosk that nothing is known of it shows no page, but
/// since when.
class KioskDetail final : public QWidget
{
    Q_OBJECT
public:
    KioskDetail(FleetModel &fleet, const Theme &windows, const Clock &clock, QWidget *parent = nullptr);
    ~KioskDetail() override;

    /// "" closes it.
    void show(const QString &kiosk);
    const QString &kiosk() const { return m_kiosk; }
    void setLanguage(Language language);
    /// As the window's theme has come to be.
    void applyTheme();
    void tick();
    void openPage(qsizetype index);
    /// Escape: an open question first, then the first page; false when there is nothing of it.
    bool back();
    void focusFirst();

Q_SIGNALS:
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void takeDown();
    void retranslate();
    void refresh();
    QScrollArea *frame(QWidget *page, QWidget *below);

    FleetModel &m_fleet;
    const Theme &m_windows;
    const Clock &m_clock;
    Theme m_theme{Viewing::Seated};
    Language m_language = Language::English;
    QString m_kiosk;
    QVBoxLayout *m_column;
    QWidget *m_head;
    PictureItem *m_name;
    TextLabel *m_place;
    ActionButton *m_close;
    FlowRow *m_navigation;
    QVBoxLayout *m_notices;
    Notice *m_unknown;
    QStackedWidget *m_stack;
    std::unique_ptr<PanelFeed> m_feed;
    QList<ActionButton *> m_tabs;
    QList<StaffPage *> m_pages;
    QList<QScrollArea *> m_frames;
    MessageCard *m_messages = nullptr;
    qsizetype m_present = 0;
};

} // namespace kiosk::desk
