// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Terminal.h"

#include <QFile>

#include <openssl/crypto.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr qsizetype longestLine = 4096;
constexpr size_t longestPinLine = 64;
constexpr char interrupt = 3; // Ctrl-C, with the terminal's signals off

void writeLine(int file, const QString &text, QByteArrayView end)
{
    const QByteArray bytes = text.toUtf8() + end.toByteArray();
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t step = write(file, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return;
        written += step;
    }
}

bool readByte(int file, char &byte)
{
    for (;;) {
        const ssize_t count = read(file, &byte, 1);
        if (count == 1)
            return true;
        if (count == 0 || errno != EINTR)
            return false;
    }
}

/// While it lives, what is typed is not shown and Ctrl-C does not end the program with the terminal left so.
class Silence
{
public:
    explicit Silence(int terminal) : m_terminal(terminal), m_active(tcgetattr(terminal, &m_before) == 0)
    {
        if (!m_active)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL | ISIG);
        tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_active)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    bool isActive() const { return m_active; }

private:
    int m_terminal;
    termios m_before = {};
    bool m_active;
};

struct PinLine {
    std::array<char, longestPinLine> bytes{};
    size_t size = 0;
    bool any = false;
    bool interrupted = false;
    bool tooLong = false;

    PinLine() = default;
    ~PinLine() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
    PinLine(const PinLine &) = delete;
    PinLine &operator=(const PinLine &) = delete;

    void readFrom(int file)
    {
        char byte = 0;
        while (readByte(file, byte) && byte != '\n') {
            any = true;
            interrupted = interrupted || byte == interrupt;
            tooLong = tooLong || size == bytes.size();
            if (!tooLong)
                bytes[size++] = byte;
        }
        any = any || byte == '\n';
        OPENSSL_cleanse(&byte, 1);
        if (size > 0 && bytes[size - 1] == '\r')
            --size;
    }
    SecureString text() const
    {
        return SecureString::fromUtf8(QByteArrayView(bytes.data(), static_cast<qsizetype>(size)));
    }
};

} // namespace

bool Terminal::isInteractive() const
{
    return isatty(m_in) == 1;
}

void Terminal::say(const QString &text) const
{
    writeLine(m_out, text, "\n");
}

void Terminal::complain(const QString &text) const
{
    writeLine(m_err, text, "\n");
}

std::optional<QString> Terminal::ask(const QString &question) const
{
    writeLine(m_out, question, " ");
    QByteArray line;
    char byte = 0;
    bool any = false;
    while (line.size() < longestLine && readByte(m_in, byte)) {
        any = true;
        if (byte == '\n')
            break;
        line += byte;
    }
    return any ? std::optional(QString::fromUtf8(line).trimmed()) : std::nullopt;
}

bool Terminal::confirm(const QString &question) const
{
    const QString answer = ask(question).value_or(QString()).toLower();
    return answer == u"yes" || answer == u"y";
}

std::optional<SecureString> Terminal::askHidden(const QString &question) const
{
    PinLine line;
    bool terminal = false;
    {
        // The question comes after the switch: what is typed at its sight is not shown.
        const Silence silence(m_in);
        terminal = silence.isActive();
        writeLine(m_out, question, " ");
        line.readFrom(m_in);
    }
    if (terminal)
        writeLine(m_out, {}, "\n");
    if (!line.any || line.interrupted)
        return std::nullopt;
    return line.text();
}

Result<SecureString> readPinFrom(int file)
{
    PinLine line;
    line.readFrom(file);
    if (line.size == 0)
        return failure(u"pin.input"_s, u"there is no PIN to read"_s);
    if (line.tooLong)
        return failure(u"pin.input"_s, u"this line is too long for a PIN"_s);
    return line.text();
}

Result<SecureString> readPinFile(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return failure(u"pin.input"_s, u"%1: %2"_s.arg(path, qt_error_string(errno)));
    struct stat about = {};
    constexpr mode_t others = S_IRWXG | S_IRWXO;
    Result<SecureString> pin = failure(u"pin.input"_s, u"%1: others may read it; chmod 600 it first"_s.arg(path));
    if (fstat(file, &about) == 0 && (!S_ISREG(about.st_mode) || (about.st_mode & others) == 0))
        pin = readPinFrom(file);
    close(file);
    return pin;
}

} // namespace kiosk
