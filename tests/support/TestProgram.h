// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

namespace kiosk
{

/// A test class that its program runs when its name, without namespaces, is the first argument; what follows is Qt
/// Test's. One process runs one class: what a test does to its process is its own affair.
class RegisteredTest
{
public:
    using Run = int (*)(int argc, char **argv);
    RegisteredTest(const QMetaObject &test, Run run);

private:
    friend int runNamedTest(int argc, char **argv);
    QByteArrayView name() const;

    const QMetaObject &m_test;
    Run m_run;
    const RegisteredTest *m_next;
};

template <typename Test> extern const RegisteredTest registered;

template <typename Application, typename Test> int runTest(int argc, char **argv)
{
    Application application(argc, argv);
    Application::setAttribute(Qt::AA_Use96Dpi);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace kiosk

/// For a test that does something before there is an application: a function with the signature of main(), which
/// calls QTest::qExec.
#define KIOSK_TEST_RUN_BY(Test, ...)                                                                                   \
    template <> const kiosk::RegisteredTest kiosk::registered<Test>{Test::staticMetaObject, __VA_ARGS__};
/// At the end of a test's file, for one without windows.
#define KIOSK_TEST(Test) KIOSK_TEST_RUN_BY(Test, kiosk::runTest<QCoreApplication, Test>)
/// The same for one with windows.
#define KIOSK_WIDGET_TEST(Test) KIOSK_TEST_RUN_BY(Test, kiosk::runTest<QApplication, Test>)
