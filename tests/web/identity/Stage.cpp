// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "support/Methods.h"

#include <QDebug>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QVBoxLayout>

namespace kiosk
{

bool waitFor(const std::function<bool()> &condition)
{
    const QDeadlineTimer end(30000);
    while (!condition() && !end.hasExpired())
        QTest::qWait(10);
    return condition();
}

void Listener::identityAddressChanged(const QUrl &url)
{
    note();
    addresses << url;
}

void Listener::identityLoading(bool isLoading)
{
    note();
    loading = isLoading;
    loaded += isLoading ? 0 : 1;
}

void Listener::identityPageArrived(const QUrl &url, bool well)
{
    note();
    arrived << std::pair{url.path(), well};
}

void Listener::identityPageRefused(const QString &host)
{
    note();
    pagesRefused << host;
    if (whenEnded)
        whenEnded();
}

void Listener::identityResourceRefused(const QString &host)
{
    note();
    resourcesRefused << host;
}

void Listener::identityFailed(Outcome outcome, const QString &detail)
{
    note();
    failures << outcome;
    details << detail;
    if (whenEnded)
        whenEnded();
}

void Listener::identityAddressFilled(bool nowFilled)
{
    note();
    isFilled = nowFilled;
    filled += nowFilled ? 1 : 0;
}

void Listener::identityFieldFocused(FieldKind kind)
{
    note();
    field = kind;
    fields << kind;
}

void Listener::identityPressed()
{
    note();
    ++pressed;
}

void Listener::identityPageSpoke(const PageWord &word)
{
    note();
    words << word;
    if (whenSpoken)
        whenSpoken(word);
}

void Listener::identityQuestionOver()
{
    note();
    ++questionsOver;
}

void Listener::identityWordsOver()
{
    note();
    ++wordsOver;
}

void Listener::identityCannotDo(CannotDo what)
{
    note();
    cannotDo << what;
}

void Listener::identityWindows(int count)
{
    note();
    windows = count;
}

class Stage::WindowWatch final : public QObject
{
public:
    WindowWatch(QWidget &window, QStringList &strange, const bool &closesThem)
        : m_window(window), m_strange(strange), m_closesThem(closesThem)
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Show && widget && widget->isWindow() && widget != &m_window) {
            m_strange << QString::fromLatin1(widget->metaObject()->className());
            // A dialog would wait for an answer for ever.
            if (m_closesThem)
                QMetaObject::invokeMethod(widget, &QWidget::close, Qt::QueuedConnection);
        }
        return false;
    }

private:
    QWidget &m_window;
    QStringList &m_strange;
    const bool &m_closesThem;
};

Stage::Stage() : m_watch(std::make_unique<WindowWatch>(m_window, m_strangeWindows, m_strangeAreClosed))
{
    new QVBoxLayout(&m_window);
    m_window.layout()->setContentsMargins(0, 0, 0, 0);
    m_window.resize(800, 600);
    m_window.show();
    m_window.activateWindow();
    // Without a window manager no window becomes active.
    if (!QTest::qWaitForWindowActive(&m_window, 3000))
        qInfo("the window is not active");
}

Stage::~Stage()
{
    close();
}

IdentityViewSettings Stage::settings(const LocalServer &server, const QString &startPath)
{
    const auto rule = [&server](const char *host, HostRole role) {
        HostRule r;
        r.scheme = server.url(QStringLiteral("x"), {}).scheme();
        r.host = QString::fromLatin1(host);
        r.port = server.port();
        r.role = role;
        r.camera = r.host == u"camera.localhost";
        return r;
    };
    IdentityViewSettings settings;
    settings.service.startUrl = server.url(QStringLiteral("id.localhost"), startPath);
    settings.service.hosts = {rule("id.localhost", HostRole::Service), rule("broker.localhost", HostRole::Broker),
                              rule("bank.localhost", HostRole::Bank), rule("camera.localhost", HostRole::Provider),
                              rule("127.0.0.1", HostRole::Resource)};
    auto otherMethods = rule("id.localhost", HostRole::Service);
    otherMethods.port = LocalServer::secondPort();
    otherMethods.methods = {candourId};
    settings.service.hosts << otherMethods;
    settings.service.addressFields = {QStringLiteral("#username"), QStringLiteral("input[type=email]")};
    return settings;
}

void Stage::make(IdentityViewSettings settings)
{
    m_view = factory().create(std::move(settings), listener, &m_window);
    m_window.layout()->addWidget(m_view->widget());
}

void Stage::open(IdentityViewSettings settings)
{
    make(std::move(settings));
    m_view->widget()->setFocus();
    listener.viewIsCalled = true;
    m_view->start();
    listener.viewIsCalled = false;
}

bool Stage::show(IdentityViewSettings settings)
{
    open(std::move(settings));
    if (waitFor([this] { return listener.loaded > 0 && !listener.loading; }))
        return true;
    qInfo() << "not shown:" << listener.details << listener.pagesRefused;
    return false;
}

void Stage::close()
{
    m_view.reset();
    listener = Listener();
}

QWidget *Stage::target() const
{
    QWidget *widget = m_view->widget();
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

void Stage::click(QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    if (!waitFor([] { return LocalServer::lastPageIsPainted(); }))
        QFAIL("the page has not been painted");
    auto *widget = target();
    QTest::mouseClick(widget, button, modifiers, at.isNull() ? widget->rect().center() : at);
}

QAccessibleInterface *Stage::accessible(QAccessible::Role role, const QString &name)
{
    QList<QAccessibleInterface *> waiting{QAccessible::queryAccessibleInterface(&m_window)};
    while (!waiting.isEmpty()) {
        QAccessibleInterface *at = waiting.takeLast();
        if (!at || !at->isValid())
            continue;
        if (at->role() == role && at->text(QAccessible::Name) == name)
            return at;
        for (int i = 0; i < at->childCount(); ++i)
            waiting << at->child(i);
    }
    return nullptr;
}

void Stage::type(const QString &text) const
{
    QTest::keyClicks(target(), text);
}

QList<qint64> rendererProcesses()
{
    QList<qint64> renderers;
    const auto self = QByteArray::number(QCoreApplication::applicationPid());
    const auto read = [](const QString &pid, const char *name) {
        QFile file(QStringLiteral("/proc/") + pid + u'/' + QString::fromLatin1(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto isBelow = [&](QString pid) {
        for (int depth = 0; depth < 5; ++depth) {
            const auto status = read(pid, "status");
            const auto at = status.indexOf("PPid:\t");
            if (at < 0)
                return false;
            const auto parent = status.mid(at + 6, status.indexOf('\n', at) - at - 6);
            if (parent == self)
                return true;
            pid = QString::fromLatin1(parent);
        }
        return false;
    };
    const auto all = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const auto &pid : all) {
        if (read(pid, "cmdline").contains("--type=renderer") && isBelow(pid))
            renderers << pid.toLongLong();
    }
    return renderers;
}

bool renderersHaveEnded()
{
    const QDeadlineTimer limit(30000);
    while (!rendererProcesses().isEmpty()) {
        if (limit.hasExpired())
            return false;
        QTest::qWait(10);
    }
    return true;
}

IdentityViewFactory &factory()
{
    static const auto loaded = loadIdentityViewFactory(QStringLiteral(KIOSK_MODULE_DIR));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toLogLine()));
    return **loaded;
}

} // namespace kiosk
