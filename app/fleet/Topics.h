// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kiosk::fleet
{

/// Names a site, a kiosk or a desk in topics and certificates: a-z, 0-9, - and _, 40 at most. "desk" is no kiosk's, as
/// the desks' own topics stand beside those of kiosks.
bool isId(const QString &text);
bool isKioskId(const QString &text);

/// The topics of one site: "mfa-kiosk/1/<site>/...". The number stands for what the payloads mean: what an older reader
/// would misread gets another.
class Topics
{
public:
    /// \a site: isId().
    explicit Topics(QString site);

    const QString &site() const { return m_site; }
    QString state(const QString &kiosk) const;
    QString online(const QString &kiosk) const;
    QString head(const QString &kiosk) const;
    QString request(const QString &kiosk, const QString &desk) const;
    QString answer(const QString &desk) const;
    QString deskOnline(const QString &desk) const;

    /// For subscribing: of every kiosk, or every desk.
    QString states() const;
    QString onlines() const;
    QString heads() const;
    /// Those of all desks to one kiosk.
    QString requests(const QString &kiosk) const;
    QString deskOnlines() const;

    enum class Kind { State, Online, Head, Request, Answer, DeskOnline };
    struct Place {
        Kind kind = Kind::State;
        QString kiosk; ///< "" with what is a desk's own
        QString desk; ///< "" with what is a kiosk's own
        friend bool operator==(const Place &, const Place &) = default;
    };
    /// Nothing for a topic of another site, or of none of these forms.
    std::optional<Place> placeOf(const QString &topic) const;

private:
    QString of(const QString &rest) const;

    QString m_site;
    QString m_prefix;
};

} // namespace kiosk::fleet
