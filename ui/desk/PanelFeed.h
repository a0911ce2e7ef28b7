// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "clerk/FleetModel.h"
#include "staff/StaffModel.h"

#include <memory>

namespace kiosk::desk
{

/// The staff panel's model of one kiosk, filled from what that kiosk reports, and asking over the broker: so the
/// panel's own pages show a kiosk that stands elsewhere.
class PanelFeed final : public QObject
{
    Q_OBJECT
public:
    /// \a fleet and \a clock must outlive it.
    PanelFeed(FleetModel &fleet, const QString &kiosk, Language language, const Clock &clock,
              QObject *parent = nullptr);
    ~PanelFeed() override;

    StaffModel &model() { return *m_model; }
    const QString &kiosk() const { return m_kiosk; }
    /// Shows one of its messages() to the visitor.
    void showMessage(const QString &code);
    /// How showing one went; nothing before.
    const std::optional<fleet::Answer> &messageAnswer() const { return m_messageAnswer; }
    const QString &shownMessage() const { return m_shownMessage; }

Q_SIGNALS:
    void messageChanged();

private:
    void refresh();
    void take(const link::FromStaff &message);
    void act(const link::StaffRequest &request);
    void exportStatistics(const link::StaffRequest &request);
    void askStatistics(QDate from, QDate to);
    void askJournal(const link::JournalWanted &wanted);

    FleetModel &m_fleet;
    QString m_kiosk;
    KioskConfig m_config;
    std::unique_ptr<StaffModel> m_model;
    std::optional<fleet::Answer> m_messageAnswer;
    QString m_shownMessage; ///< on its screen now
};

/// Writes a period's CSV into the person's folder for documents; its path. Errors: "export.write".
Result<QString> writeCsv(const QString &name, const QByteArray &csv);

} // namespace kiosk::desk
