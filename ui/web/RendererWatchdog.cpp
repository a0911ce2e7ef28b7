// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/RendererWatchdog.h"

#include "web/PageScripts.h"

#include <QPointer>
#include <QWebEnginePage>

#include <algorithm>

namespace kiosk
{

namespace
{
constexpr Milliseconds askInterval{1000};
} // namespace

RendererWatchdog::RendererWatchdog(QWebEnginePage &page, Milliseconds patience, Milliseconds patienceWhileLoading,
                                   QObject *parent)
    : QObject(parent), m_page(page), m_patience(patience), m_patienceWhileLoading(patienceWhileLoading)
{
    connect(&m_timer, &QTimer::timeout, this, &RendererWatchdog::tick);
}

void RendererWatchdog::start()
{
    alive();
    m_timer.start(std::min(askInterval, m_patience / 4));
}

void RendererWatchdog::stop()
{
    m_timer.stop();
    alive();
}

void RendererWatchdog::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        alive();
}

void RendererWatchdog::alive()
{
    // A question that is under way may never be answered, if its page has been left meanwhile.
    ++m_question;
    m_asked = false;
}

void RendererWatchdog::tick()
{
    if (m_asked) {
        if (m_deadline.hasExpired()) {
            stop();
            Q_EMIT silent();
        }
        return;
    }
    m_asked = true;
    m_deadline.setRemainingTime(patience());
    m_page.runJavaScript(QStringLiteral("1"), PageScripts::world,
                         [self = QPointer(this), question = m_question](const QVariant &) {
                             if (self && self->m_question == question)
                                 self->alive();
                         });
}

} // namespace kiosk
