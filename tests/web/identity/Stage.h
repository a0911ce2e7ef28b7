// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LocalServer.h"
#include "support/StrictTest.h"
#include "web/IdentityView.h"
#include "web/IdentityViewLoader.h"

#include <QAccessible>
#include <QApplication>
#include <QWidget>

#include <memory>
#include <optional>

namespace kiosk
{

/// As QTest::qWaitFor, which takes ten times as long here: it handles events for as long as there are any.
bool waitFor(const std::function<bool()> &condition);

/// Writes down what the view tells.
class Listener final : public IdentityViewListener
{
public:
    void identityAddressChanged(const QUrl &url) override;
    void identityLoading(bool isLoading) override;
    void identityPageArrived(const QUrl &url, bool well) override;
    void identityPageRefused(const QString &host) override;
    void identityResourceRefused(const QString &host) override;
    void identityFailed(Outcome outcome, const QString &detail) override;
    void identityAddressFilled(bool nowFilled) override;
    void identityFieldFocused(FieldKind kind) override;
    void identityPressed() override;
    void identityPageSpoke(const PageWord &word) override;
    void identityQuestionOver() override;
    void identityWordsOver() override;
    void identityCannotDo(CannotDo what) override;
    void identityWindows(int count) override;

    QList<QUrl> addresses;
    bool loading = false;
    int loaded = 0;
    QList<std::pair<QString, bool>> arrived; ///< path, and whether well
    QStringList pagesRefused;
    QStringList resourcesRefused;
    QList<Outcome> failures;
    QStringList details;
    int filled = 0; ///< times
    bool isFilled = false;
    FieldKind field = FieldKind::None;
    QList<FieldKind> fields;
    int pressed = 0;
    QList<PageWord> words;
    /// Called when the page has spoken, while it waits if it asks: whoever waits for the page is below on the stack
    /// then, as it is in the kiosk. Not to destroy the view from inside.
    std::function<void(const PageWord &)> whenSpoken;
    int questionsOver = 0;
    int wordsOver = 0;
    QList<CannotDo> cannotDo;
    int windows = 0;
    /// Called when the view has failed or refused; may destroy the view.
    std::function<void()> whenEnded;
    /// True while a call to the view is under way: nothing may be told then.
    bool viewIsCalled = false;
    bool calledFromInside = false;

private:
    void note() { calledFromInside = calledFromInside || viewIsCalled; }
};

/// One window with one identity view in it, and a watch for any other window.
class Stage
{
public:
    Stage();
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    /// Rules for one port of the loopback: id.localhost the service, broker.localhost, bank.localhost, camera.localhost
    /// (a provider that may use the camera), and 127.0.0.1 for resources only; and for another method than the
    /// visitor's, id.localhost on the second port.
    static IdentityViewSettings settings(const LocalServer &server, const QString &startPath);
    /// A view that has not been started.
    void make(IdentityViewSettings settings);
    /// make(), and starts it.
    void open(IdentityViewSettings settings);
    /// open(), and waits until the start page is shown.
    bool show(IdentityViewSettings settings);
    void close();

    IdentityView &view() { return *m_view; }
    bool hasView() const { return m_view != nullptr; }
    /// Where keys and clicks go.
    QWidget *target() const;
    void click(QPoint at = {}, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text) const;
    /// What assistive technology finds under this name; nothing while it is not there.
    QAccessibleInterface *accessible(QAccessible::Role role, const QString &name);
    /// Leaves other windows to a guard that the test has put up.
    void leaveOtherWindows() { m_strangeAreClosed = false; }
    QWidget &window() { return m_window; }
    const QWidget &window() const { return m_window; }
    /// Windows that have been shown besides the stage's own, by class name.
    QStringList strangeWindows() const { return m_strangeWindows; }

    Listener listener;

private:
    class WindowWatch;
    QWidget m_window;
    std::unique_ptr<IdentityView> m_view;
    std::unique_ptr<WindowWatch> m_watch;
    QStringList m_strangeWindows;
    bool m_strangeAreClosed = true;
};

/// The processes below this one that draw pages.
QList<qint64> rendererProcesses();
/// Waits until there are none. The engine needs the event loop often to end one, more often than QTRY_VERIFY gives it.
bool renderersHaveEnded();

/// The module's factory, loaded once a process.
IdentityViewFactory &factory();

template <typename Test> int runOnEngine(int argc, char **argv, const QByteArray &moreFlags = {})
{
    prepareEngineEnvironment();
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", QByteArray(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS") + moreFlags));
    return runTest<QApplication, Test>(argc, argv);
}

} // namespace kiosk

/// As KIOSK_TEST, on the real engine.
#define KIOSK_ENGINE_TEST(Test)                                                                                        \
    KIOSK_TEST_RUN_BY(Test, [](int argc, char **argv) { return kiosk::runOnEngine<Test>(argc, argv); })
