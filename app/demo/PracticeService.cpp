// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PracticeService.h"

#include "demo/BankSite.h"
#include "demo/BrokerSite.h"
#include "demo/CandourSite.h"
#include "demo/LoopbackServer.h"
#include "demo/PortalSite.h"

#include <QLoggingCategory>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

Q_LOGGING_CATEGORY(demoLog, "kiosk.demo", QtInfoMsg)

// A demo that runs for weeks must not grow.
constexpr qsizetype keptRequests = 2000;

const char *verbName(Verb verb)
{
    return verb == Verb::Get ? "GET" : verb == Verb::Post ? "POST" : "other";
}

/// m365.localhost: stands for the sign-in page that asks for a new Authenticator. Never asks for a password.
class SignInSite final : public Site
{
public:
    using Site::Site;
    SiteResponse respond(const SiteRequest &request) override
    {
        const QString name = request.isGet(u"/") ? u"mail"_s : request.path.sliced(1);
        if (name != u"mail" && (request.verb != Verb::Post || !steps.contains(name)))
            return notFound(request.language);
        return page(u"sign-in/%1.html"_s.arg(name), request.language,
                    {{u"siteName"_s, say(u"SignInName"_s, request.language)}, {u"accent"_s, u"#3b3b3b"_s}});
    }

private:
    const QStringList steps{u"password"_s, u"more-information"_s, u"ready"_s};
};

} // namespace

struct PracticeService::Parts {
    explicit Parts(const Clock &clock)
        : ground{clock}, candour(ground), portal(ground, candour), broker(ground), bank(ground), signIn(ground)
    {
    }

    Site *siteFor(QStringView host);
    bool strikes(const QString &host) const;

    PracticeGround ground;
    QString faultHost;
    CandourSite candour;
    PortalSite portal;
    BrokerSite broker;
    BankSite bank;
    SignInSite signIn;
    QList<Seen> requests;
    std::unique_ptr<LoopbackServer> server;
};

Site *PracticeService::Parts::siteFor(QStringView host)
{
    if (host == site::portal)
        return &portal;
    if (host == site::broker)
        return &broker;
    if (host == site::candour)
        return &candour;
    if (host == site::signIn)
        return &signIn;
    if (host == site::mobile || host.endsWith(QString(u'.' + site::bankDomain.toString())))
        return &bank;
    return nullptr;
}

bool PracticeService::Parts::strikes(const QString &host) const
{
    if (!isTransportFault(ground.fault))
        return false;
    return faultHost.isEmpty() ? host == site::broker || host == site::candour : host == faultHost;
}

PracticeService::PracticeService(const Clock &clock, QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(clock))
{
}

PracticeService::~PracticeService() = default;

Result<quint16> PracticeService::start(quint16 port)
{
    m_parts->server = std::make_unique<LoopbackServer>([this](const SiteRequest &request) {
        qCDebug(demoLog) << verbName(request.verb) << request.host << request.path;
        if (m_parts->requests.size() >= keptRequests)
            m_parts->requests.removeFirst();
        m_parts->requests.append({request.host, request.path});
        Q_EMIT requested(request.host, request.path);

        if (m_parts->strikes(request.host))
            return transportFault(m_parts->ground, m_parts->ground.fault, request.language);
        if (Site *site = m_parts->siteFor(request.host))
            return site->respond(request);
        const bool refused = request.host == site::refused;
        return plainPage(request.language, say(u"Practice"_s, request.language),
                         say(refused ? u"RefusedPage"_s : u"PageNotFound"_s, request.language), refused ? 200 : 421);
    });
    const Result<quint16> actual = m_parts->server->start(port);
    m_parts->ground.port = actual.value_or(0);
    return actual;
}

void PracticeService::setFault(Fault fault, const QString &host)
{
    m_parts->ground.fault = fault;
    m_parts->faultHost = host;
}

void PracticeService::setAccountDomains(const QStringList &domains)
{
    m_parts->ground.accountDomains = domains;
}

void PracticeService::setMethodPageLife(Seconds life)
{
    m_parts->ground.methodPageLife = life;
}

QList<PracticeService::Seen> PracticeService::requests() const
{
    return m_parts->requests;
}

void PracticeService::clearRequests()
{
    m_parts->requests.clear();
}

} // namespace kiosk
