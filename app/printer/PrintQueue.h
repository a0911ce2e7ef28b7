// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "figures/HealthReport.h"
#include "printer/Paper.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace kiosk
{

/// The health board's name for the printer of slips.
inline constexpr QStringView printerPart = u"printer";

/// The print system's (CUPS) queue for slips. Everything here waits for answers, some seconds where nobody gives one:
/// not for the main thread of a running kiosk. A job has no word of a visitor in its name or its attributes.
class PrintQueue
{
public:
    explicit PrintQueue(PrinterSettings settings);
    ~PrintQueue();
    PrintQueue(const PrintQueue &) = delete;
    PrintQueue &operator=(const PrintQueue &) = delete;

    /// What an earlier program has left in the queue: it must not come out for somebody else.
    enum class Leftovers { Kept, Cancelled };
    /// Whether a slip would come out: the print system, the queue, its paper, and the printer itself where it can be
    /// asked (IPP) or at least be reached (a socket).
    PartHealth look(Leftovers leftovers);
    /// After a good look(): what a slip of this length is printed on, for kind Ipp. Nothing where none is so long.
    std::optional<Paper> paperFor(int lengthMm) const;

    struct Document {
        QByteArray bytes;
        QByteArray format; ///< MIME type, as CUPS knows it
        std::optional<Paper> paper; ///< nothing: the document is the printer's own language
    };
    /// After a good look(). Returns once the printer has it on paper, or with the reason why not; then the job is
    /// cancelled, and nothing of it is left in the spool either way. \a isAbandoned is asked several times a second.
    PartHealth print(const Document &document, const std::function<bool()> &isAbandoned);

private:
    class Connection;
    std::optional<PartHealth> lookAtQueue(Leftovers leftovers);
    PartHealth follow(int job, const std::function<bool()> &isAbandoned);

    PrinterSettings m_settings;
    std::unique_ptr<Connection> m_connection;
    QByteArray m_device; ///< its address
    QList<Paper> m_papers;
};

} // namespace kiosk
