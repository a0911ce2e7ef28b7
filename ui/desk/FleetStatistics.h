// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/StatisticsSum.h"
#include "config/KioskConfig.h"
#include "staff/StaffModel.h"
#include "theme/Theme.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace kiosk
{
class ActionButton;
class ScrollArea;
class StatisticsPage;
class TextLabel;
} // namespace kiosk

namespace kiosk::desk
{

/// The panel's own statistics, of all kiosks together or of those that the list shows: asked of each, added up here.
class FleetStatistics final : public QWidget
{
    Q_OBJECT
public:
    FleetStatistics(FleetModel &fleet, const Theme &windows, const Clock &clock, QWidget *parent = nullptr);
    ~FleetStatistics() override;

    /// Of these kiosks; \a about says which they are.
    void open(const QStringList &kiosks, const QString &about);
    void setLanguage(Language language);
    void applyTheme();
    void tick();

Q_SIGNALS:
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const link::FromStaff &message);
    void grown();
    void tell();
    QString missing() const;
    void retranslate();
    void saveCsv(const link::StaffRequest &request);

    FleetModel &m_fleet;
    const Theme &m_windows;
    Theme m_theme{Viewing::Seated};
    Language m_language = Language::English;
    KioskConfig m_config;
    std::unique_ptr<StaffModel> m_model;
    StatisticsRound *m_round;
    QTimer m_soon;
    QStringList m_kiosks;
    QString m_about;
    QVBoxLayout *m_column;
    QWidget *m_head;
    TextLabel *m_title;
    TextLabel *m_state;
    ActionButton *m_close;
    ScrollArea *m_scroll;
    StatisticsPage *m_page = nullptr;
};

} // namespace kiosk::desk
