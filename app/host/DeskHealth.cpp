// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/DeskHealth.h"

#include <QFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// For so long somebody may still be about who has the other one's name.
constexpr Seconds takenOverRemembered{3600};
constexpr int daysToRenew = 14;

bool isAboutCertificates(const QString &code)
{
    return code == u"mqtt.own_certificate" || code == u"mqtt.certificate" || code == u"mqtt.certificate_expired"
        || code == u"mqtt.files";
}

} // namespace

DeskHealth::DeskHealth(QString broker, QString certificateFile, HealthBoard &board, const Clock &clock,
                       Seconds awayAfter, QObject *parent)
    : QObject(parent), m_broker(std::move(broker)), m_certificateFile(std::move(certificateFile)), m_board(board),
      m_clock(clock), m_awayAfter(awayAfter), m_away(Error{u"mqtt.unreachable"_s, {}, {}}),
      m_awaySince(clock.sinceBoot())
{
    lookAtCertificate();
}

void DeskHealth::connected()
{
    m_away.reset();
    m_forbidden = false;
    lookAtCertificate();
    look();
}

void DeskHealth::disconnected(const Error &error)
{
    if (!m_away)
        m_awaySince = m_clock.sinceBoot();
    m_away = error;
    if (error.code == u"mqtt.taken_over")
        m_takenOver = m_clock.sinceBoot();
    if (isAboutCertificates(error.code))
        lookAtCertificate(u"%1 (%2)"_s.arg(error.detail, error.code));
    look();
}

void DeskHealth::taken()
{
    m_takenOver = m_clock.sinceBoot();
    look();
}

void DeskHealth::published(const std::optional<Error> &error)
{
    if (error && error->code == u"mqtt.lost")
        return;
    m_forbidden = error.has_value();
    look();
}

void DeskHealth::look()
{
    const Milliseconds now = m_clock.sinceBoot();
    PartHealth health{part.toString(), HealthState::Warning, {}, {}, {}, m_broker};
    if (m_takenOver && now - *m_takenOver < takenOverRemembered)
        health.code = u"desk.id_twice"_s;
    else if (m_away && m_away->code == u"mqtt.library")
        health.code = u"desk.library"_s;
    else if (m_forbidden || (m_away && m_away->code == u"mqtt.refused"))
        health.code = u"desk.refused"_s;
    else if (m_away && now - m_awaySince >= m_awayAfter)
        health.code = u"desk.broker"_s;
    if (m_away)
        health.detail = m_away->toLogLine();
    // Away for a moment, it is as it was.
    if (health.code.isEmpty() && m_away)
        return;
    if (health.code.isEmpty()) {
        health.state = HealthState::Ready;
        health.code = u"ok"_s;
    }
    m_board.report(health);
}

void DeskHealth::lookAtCertificate(const QString &refusal)
{
    if (m_certificateFile.isEmpty())
        return;
    PartHealth health{certificatePart.toString(), HealthState::Warning, u"desk.certificate"_s, refusal};
    QFile file(m_certificateFile);
    const QSslCertificate certificate =
        file.open(QIODevice::ReadOnly) ? QSslCertificate(&file, QSsl::Pem) : QSslCertificate();
    const QDateTime now = m_clock.now();
    const auto day = [](const QDateTime &time) { return time.toString(Qt::ISODate).left(10); };
    if (!certificate.isNull())
        health.facts = day(certificate.expiryDate());
    if (refusal.isEmpty() && certificate.isNull())
        health.detail = m_certificateFile + u": no certificate that can be read"_s;
    else if (refusal.isEmpty() && certificate.effectiveDate() > now)
        health.detail =
            u"valid from %1 on, and this computer's clock says %2"_s.arg(day(certificate.effectiveDate()), day(now));
    else if (refusal.isEmpty())
        health.detail = u"valid until %1"_s.arg(health.facts);
    if (refusal.isEmpty() && !certificate.isNull() && certificate.effectiveDate() <= now
        && certificate.expiryDate() > now.addDays(daysToRenew)) {
        health.state = HealthState::Ready;
        health.code = u"ok"_s;
    }
    m_board.report(health);
}

} // namespace kiosk
