// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/HostLog.h"
#include "host/StateFile.h"
#include "link/Messages.h"
#include "support/Clock.h"

#include <optional>

namespace kiosk
{

/// A visit as resume.json holds it.
struct KeptVisit {
    QString bootId;
    link::Resume visit; ///< with its end
    Milliseconds seenAt{0}; ///< since boot
};

/// What the successor of a session that died needs, kept in <stateDir>/resume.json so that it outlives the host too:
/// step, language, method, attempts and deadlines. Nothing personal: there is no field for it.
///
/// Wait and Set up are resumed where they were, with the right time left. Verify and its outcome are resumed at Method:
/// an identity provider's addresses are valid once. Every other step begins anew. A visit does not outlive the
/// machine's restart, nor its own limit. A host that comes later than longestUnseen resumes only a wait that still
/// runs: whoever starts the kiosk next morning is not the visitor.
class ResumePoint
{
public:
    struct Settings {
        QString stateDir;
        QString bootId; ///< currentBootId(); deadlines are valid within it alone
        Milliseconds syncWait; ///< no wait is longer
        Milliseconds sessionLimit; ///< of a visit whose reports carried no end
    };

    static constexpr Seconds longestUnseen{120};

    ResumePoint(Settings settings, const Clock &clock, HostLog &log);

    /// The visit is at \a reached now: kept when it can be resumed, forgotten when not.
    void save(const link::StepReached &reached);
    void clear();
    /// The visit is still there. Called often; writes only now and then.
    void seen();
    /// The host ends in good order: what would be resumed at Method has ended with it.
    void hostStops();
    /// What a new session takes over, if anything. A file that is damaged, or of another form, is logged and gives
    /// nothing.
    std::optional<link::Resume> load() const;

private:
    void write();
    std::optional<KeptVisit> kept() const;

    Settings m_settings;
    const Clock &m_clock;
    HostLog &m_log;
    StateFile m_file;
    /// What this host has kept last, once it has: a disk that cannot be written must not bring an older visit back.
    std::optional<std::optional<KeptVisit>> m_latest;
};

} // namespace kiosk
