// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace kiosk
{

/// The texts of the QR codes in \a picture, each once, from the top left on.
QStringList readCodes(const QImage &picture);

/// The practice phone's camera: sees what is on this computer's screen, twice a second. Sees nothing on Wayland, which
/// shows no program another's window.
class CodeCamera final : public QObject
{
    Q_OBJECT
public:
    explicit CodeCamera(QObject *parent = nullptr);
    bool isBlind() const { return m_blind; }
    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// Others than before; empty when there are none any more.
    void codesSeen(const QStringList &codes);

private:
    void look();

    QTimer m_timer;
    QStringList m_seen;
    bool m_blind;
};

} // namespace kiosk
