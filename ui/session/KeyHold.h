// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

#include <QObject>
#include <QTimer>

namespace kiosk
{

/// Takes every key away from the session's window from staff's gesture to the end of their panel: who types a PIN
/// before the pad has the keyboard must not type it into a page or a field. Such keys go nowhere.
class KeyHold final : public QObject
{
    Q_OBJECT
public:
    /// How long the host may take to say that the panel is on its way.
    static constexpr Milliseconds answerLimit{5000};

    explicit KeyHold(QObject *parent = nullptr);

    /// The gesture was made.
    void begin();
    /// The host's word, which ends a begin() as well.
    void setPanelOpen(bool open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_answer;
    bool m_panelOpen = false;
};

} // namespace kiosk
