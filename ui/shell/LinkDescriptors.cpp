// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/LinkDescriptors.h"

#include <fcntl.h>
#include <unistd.h>

namespace kiosk
{

LinkDescriptors takeLinkDescriptors()
{
    constexpr int firstFree = 10;
    const int input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, firstFree);
    const int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, firstFree);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    close(nothing);
    return {input, output};
}

} // namespace kiosk
