// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"

#include <QObject>

class QWidget;

namespace kiosk
{

/// The devices of those who cannot use a screen or a keyboard as they are, as far as the configuration has them.
class Aids final : public QObject
{
    Q_OBJECT
public:
    Aids(QWidget *window, const AccessSettings &settings, QObject *parent = nullptr);

Q_SIGNALS:
    /// Somebody is there, and types on the screen.
    void used();
    void helpWanted();
    void headsetPlugged(bool plugged);
};

} // namespace kiosk
