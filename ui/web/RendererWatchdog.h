// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

class QWebEnginePage;

namespace kiosk
{

/// Notices a page that no longer answers: the engine itself says nothing about one (measured on Qt 6.4.2). Asks the
/// page's process for a sign of life every second and waits without blocking. Never ends anything by itself.
class RendererWatchdog final : public QObject
{
    Q_OBJECT
public:
    /// \a patience: how long a page that has been shown may be silent; \a patienceWhileLoading: one that is being
    /// built.
    RendererWatchdog(QWebEnginePage &page, Milliseconds patience, Milliseconds patienceWhileLoading,
                     QObject *parent = nullptr);

    void start();
    void stop();
    void setLoading(bool loading);
    /// The page's process has been heard of by another way.
    void alive();

Q_SIGNALS:
    void silent();

private:
    void tick();
    Milliseconds patience() const { return m_loading ? m_patienceWhileLoading : m_patience; }

    QWebEnginePage &m_page;
    const Milliseconds m_patience;
    const Milliseconds m_patienceWhileLoading;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    quint64 m_question = 0;
    bool m_asked = false;
    bool m_loading = false;
};

} // namespace kiosk
