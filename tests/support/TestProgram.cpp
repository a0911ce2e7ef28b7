// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestProgram.h"

#include <cstdio>

namespace kiosk
{
namespace
{

constinit const RegisteredTest *first = nullptr;

} // namespace

RegisteredTest::RegisteredTest(const QMetaObject &test, Run run)
    : m_test(test), m_run(run), m_next(std::exchange(first, this))
{
}

QByteArrayView RegisteredTest::name() const
{
    const QByteArrayView name = m_test.className();
    return name.sliced(name.lastIndexOf(':') + 1);
}

int runNamedTest(int argc, char **argv)
{
    for (const RegisteredTest *test = first; test && argc > 1; test = test->m_next) {
        if (test->name() != argv[1])
            continue;
        argv[1] = argv[0];
        return test->m_run(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "usage: %s TEST [OPTION OF QT TEST...], with one of\n", argv[0]);
    for (const RegisteredTest *test = first; test; test = test->m_next)
        std::fprintf(stderr, "  %s\n", test->name().data());
    return 2;
}

} // namespace kiosk

int main(int argc, char **argv)
{
    return kiosk::runNamedTest(argc, argv);
}
