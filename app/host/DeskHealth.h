// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HealthBoard.h"
#include "support/Clock.h"
#include "support/Error.h"

#include <QTimer>

#include <optional>

namespace kiosk
{

/// How the way to the desk is, as the health board has it: the parts "desk" and "desk_certificate". Never more than a
/// warning: a kiosk without a desk serves visitors as before. Lives on the main thread.
class DeskHealth final : public QObject
{
    Q_OBJECT
public:
    static constexpr QStringView part = u"desk";
    static constexpr QStringView certificatePart = u"desk_certificate";
    /// A broker that is away for less is no news.
    static constexpr Seconds patience{10};

    /// \a broker: "host:port", for people. \a certificateFile may be empty. \a awayAfter: patience, where others than a
    /// running kiosk ask.
    DeskHealth(QString broker, QString certificateFile, HealthBoard &board, const Clock &clock,
               Seconds awayAfter = patience, QObject *parent = nullptr);

    void connected();
    /// \a error: of MqttClient::disconnected().
    void disconnected(const Error &error);
    /// Another kiosk has this one's name.
    void taken();
    /// The broker took what was published, or not.
    void published(const std::optional<Error> &error);
    /// To be called now and then.
    void look();

private:
    void lookAtCertificate(const QString &refusal = {});

    QString m_broker;
    QString m_certificateFile;
    HealthBoard &m_board;
    const Clock &m_clock;
    Seconds m_awayAfter;
    std::optional<Error> m_away; ///< why there is no connection
    Milliseconds m_awaySince{0};
    bool m_forbidden = false;
    std::optional<Milliseconds> m_takenOver; ///< when last
};

} // namespace kiosk
