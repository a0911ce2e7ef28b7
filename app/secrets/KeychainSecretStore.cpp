// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeychainSecretStore.h"

#include <QLibrary>
#include <QPointer>
#include <QTimer>

#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// Without libsecret QtKeychain would look for KWallet and the old gnome-keyring library instead.
bool hasLibsecret()
{
    QLibrary library(u"secret-1"_s, 0);
    return library.load();
}

/// libsecret keeps its session with the service for the life of the process, and fails for ever with another process
/// that serves after a restart ("The session wrapping the secret does not exist", libsecret 0.20.5 and 0.21). To be
/// removed when libsecret looks for itself.
void forgetFormerService(const QString &owner)
{
    using Disconnect = void (*)();
    static QString known; // libsecret's session is the process's, too
    if (owner.isEmpty() || owner == std::exchange(known, owner))
        return;
    static const auto disconnect =
        reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

/// GLib ends a process whose session bus goes away (exit-on-close of the shared connection that libsecret uses). The
/// kiosk lives longer than a bus. Once the connection is there, this asks for it without blocking.
void outliveTheBus()
{
    using GetBus = void *(*)(int, void *, void **);
    using SetExitOnClose = void (*)(void *, int);
    using Unref = void (*)(void *);
    constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
    static const auto getBus = reinterpret_cast<GetBus>(QLibrary::resolve(u"gio-2.0"_s, 0, "g_bus_get_sync"));
    static const auto setExitOnClose =
        reinterpret_cast<SetExitOnClose>(QLibrary::resolve(u"gio-2.0"_s, 0, "g_dbus_connection_set_exit_on_close"));
    static const auto unref = reinterpret_cast<Unref>(QLibrary::resolve(u"gobject-2.0"_s, 0, "g_object_unref"));
    if (!getBus || !setExitOnClose || !unref)
        return;
    if (void *connection = getBus(sessionBus, nullptr, nullptr)) {
        setExitOnClose(connection, 0);
        unref(connection);
    }
}

Error errorOf(const QKeychain::Job &job)
{
    const auto error = [&job](const QString &code) { return Error{code, {}, job.errorString()}; };
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return error(secretcodes::missing);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return error(secretcodes::locked);
    case QKeychain::NoBackendAvailable:
        return error(secretcodes::absentService);
    default:
        return error(secretcodes::failed);
    }
}

} // namespace

/// One call's way to its answer; whoever still knows it after that knows a null pointer.
class KeychainSecretStore::Attempt final : public QObject
{
public:
    using Answer = std::function<void(Result<SecretBytes>)>;

    Attempt(KeychainSecretStore *store, QObject *context, Answer answer) : QObject(store), m_answer(std::move(answer))
    {
        connect(context, &QObject::destroyed, this, &QObject::deleteLater);
        m_context = context;
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(
            this, [this] { finish(failure(secretcodes::slow, u"no answer within %1 ms"_s.arg(m_timer.interval()))); });
        m_timer.start(store->m_timeLimit);
    }

    void finish(Result<SecretBytes> result)
    {
        m_timer.stop();
        deleteLater();
        if (const Answer answer = std::exchange(m_answer, {}); answer && m_context)
            answer(std::move(result));
    }
    bool isOver() const { return !m_answer || !m_context; }

private:
    QTimer m_timer;
    QPointer<QObject> m_context;
    Answer m_answer;
};

KeychainSecretStore::KeychainSecretStore(Milliseconds timeLimit)
    : KeychainSecretStore(std::make_unique<SecretServiceProbe>(service, timeLimit), timeLimit)
{
}

KeychainSecretStore::KeychainSecretStore(std::unique_ptr<SecretServiceProbe> probe, Milliseconds timeLimit)
    : m_probe(std::move(probe)), m_timeLimit(timeLimit)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::run(QKeychain::Job *job, const QString &name, Attempt *attempt)
{
    forgetFormerService(m_probe->owner());
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, job, [attempt = QPointer<Attempt>(attempt)](QKeychain::Job *finished) {
        if (finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound)
            outliveTheBus();
        SecretBytes secret;
        if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished)) {
            const QByteArray content = read->binaryData();
            secret = SecretBytes(content);
            // The job's own bytes, which this array shares: nobody else needs them any more.
            OPENSSL_cleanse(const_cast<char *>(content.constData()), static_cast<size_t>(content.size()));
        }
        if (!attempt || attempt->isOver())
            return;
        if (finished->error() != QKeychain::NoError)
            attempt->finish(tl::unexpected(errorOf(*finished)));
        else if (secret.size() > longestSecret)
            attempt->finish(failure(secretcodes::damaged, finished->key() + u": too long"_s));
        else
            attempt->finish(std::move(secret));
    });
    job->start();
}

void KeychainSecretStore::start(const QString &name, Attempt *attempt, May may, MakeJob makeJob)
{
    QTimer::singleShot(0, attempt, [this, attempt, name, may = std::move(may), makeJob = std::move(makeJob)] {
        if (!hasLibsecret()) {
            attempt->finish(failure(secretcodes::absentService, u"libsecret-1 is not installed"_s));
            return;
        }
        may(attempt, [this, attempt, name, makeJob](const Result<void> &allowed) {
            if (attempt->isOver())
                return;
            if (!allowed)
                attempt->finish(tl::unexpected(allowed.error()));
            else
                run(makeJob(), name, attempt);
        });
    });
}

KeychainSecretStore::May KeychainSecretStore::mayRead(const QString &name) const
{
    return [this, name](QObject *context, SecretServiceProbe::Callback callback) {
        m_probe->mayRead(name, context, std::move(callback));
    };
}

void KeychainSecretStore::read(const QString &name, QObject *context, ReadCallback callback)
{
    start(name, new Attempt(this, context, std::move(callback)), mayRead(name),
          [] { return new QKeychain::ReadPasswordJob(service); });
}

void KeychainSecretStore::write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback)
{
    auto *attempt = new Attempt(this, context, [callback = std::move(callback)](const Result<SecretBytes> &result) {
        callback(result ? Result<void>() : tl::unexpected(result.error()));
    });
    const auto mayWrite = [this](QObject *asking, SecretServiceProbe::Callback allowed) {
        m_probe->mayWrite(asking, std::move(allowed));
    };
    const auto kept = std::make_shared<SecretBytes>(std::move(secret));
    start(name, attempt, mayWrite, [kept] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(kept->view().toByteArray());
        return job;
    });
}

void KeychainSecretStore::remove(const QString &name, QObject *context, DoneCallback callback)
{
    auto *attempt = new Attempt(this, context, [callback = std::move(callback)](const Result<SecretBytes> &result) {
        const bool good = result || result.error().code == secretcodes::missing;
        callback(good ? Result<void>() : tl::unexpected(result.error()));
    });
    start(name, attempt, mayRead(name), [] { return new QKeychain::DeletePasswordJob(service); });
}

} // namespace kiosk
