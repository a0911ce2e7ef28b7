// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

/// The modules of a QR code (libqrencode, error correction M), one pixel each, without the quiet zone of 4 modules;
/// null for an empty text and for one that no code can hold. At least of \a leastVersion.
QImage qrModules(const QString &payload, int leastVersion = 0);

/// A QR code (libqrencode, error correction M, 4 modules of quiet zone), always black on white whatever the theme,
/// whole pixels a module so that it stays sharp. At 30 mm a code is read from 30 cm, by the usual rule of ten to one;
/// the sign-in code is drawn at 60 mm or more.
class QrCode : public QWidget
{
    Q_OBJECT
public:
    QrCode(Theme &theme, qreal sideAt1080, QWidget *parent = nullptr);
    /// UTF-8 text; empty clears. A text that no code can hold (over 2,331 bytes) shows nothing and is logged by length.
    void setPayload(const QString &payload);
    const QString &payload() const { return m_payload; }
    void setSide(qreal sideAt1080);
    /// From now on its side follows \a other's, as near as whole pixels a module allow: codes beside each other look
    /// equal, though one holds less.
    void setAsLargeAs(const QrCode *other);
    /// The code's version, ISO/IEC 18004: 1 to 40; 0 without a payload.
    int version() const;
    /// At least this version, so that codes beside each other have modules, and are, of one size.
    void setLeastVersion(int version);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int pixelsAModule() const;

    Theme &m_theme;
    qreal m_sideAt1080;
    const QrCode *m_model = nullptr; ///< whose size it has
    QString m_payload;
    int m_leastVersion = 0;
    QImage m_modules; ///< one pixel a module, without the quiet zone
};

} // namespace kiosk
