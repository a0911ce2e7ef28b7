// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SetUpService.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// A stick that is slow to show up, a TPM, a PIN's scrypt.
constexpr Seconds answerLimit{120};

int connectTo(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return -1;
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    const int file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (file >= 0 && connect(file, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close(file);
        return -1;
    }
    return file;
}

/// A request is shorter than what a socket takes at once.
bool sendAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = send(file, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (count > 0)
            bytes = bytes.sliced(count);
        else if (errno != EINTR)
            return false;
    }
    return true;
}

} // namespace

SetUpService::SetUpService(QString socket, QObject *parent) : QObject(parent), m_path(std::move(socket))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        finish(link::SetUpTrouble{u"set_up.service"_s, u"no answer"_s});
    });
}

SetUpService::~SetUpService()
{
    m_notifier.reset();
    if (m_socket >= 0)
        close(m_socket);
}

QString SetUpService::usualSocket()
{
    return u"/run/mfa-kiosk/set-up"_s;
}

void SetUpService::ask(const link::FromSetUp &request, const SecureString &pin, Answered answered)
{
    if (m_answered) {
        answered(link::SetUpTrouble{u"set_up.busy"_s, {}});
        return;
    }
    m_answered = std::move(answered);
    m_line.clear();
    m_socket = connectTo(m_path);
    bool sent = m_socket >= 0;
    if (sent && !pin.isEmpty())
        sent = sendAll(m_socket, link::serialisePin({pin.copy()}).utf8());
    if (!sent || !sendAll(m_socket, link::serialise(request))) {
        const QString why = qt_error_string(errno);
        QMetaObject::invokeMethod(
            this,
            [this, why] {
                finish(link::SetUpTrouble{u"set_up.service"_s, m_path + u": "_s + why});
            },
            Qt::QueuedConnection);
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SetUpService::read);
    m_limit.start(answerLimit);
}

void SetUpService::read()
{
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(m_socket, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0)
        m_line.append(buffer.data(), count);
    if (count > 0 && !m_line.contains('\n') && m_line.size() < link::maximumLineLength)
        return;
    const Result<link::ToSetUp> answer = link::parseLine<link::ToSetUp>(m_line);
    finish(answer ? *answer : link::ToSetUp(link::SetUpTrouble{u"set_up.service"_s, answer.error().toLogLine()}));
}

void SetUpService::finish(const link::ToSetUp &answer)
{
    m_limit.stop();
    // Called from its own signal.
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    if (m_socket >= 0)
        close(std::exchange(m_socket, -1));
    if (const Answered answered = std::exchange(m_answered, nullptr))
        answered(answer);
}

} // namespace kiosk
