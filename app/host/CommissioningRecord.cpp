// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/CommissioningRecord.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr qsizetype mostLines = 500;
constexpr qsizetype mostPages = 1000;

/// As AddressSeen has it: with the port unless it is the scheme's own.
QString originOf(const QUrl &url)
{
    const int own = url.scheme() == u"https" ? 443 : 80;
    const QString port = url.port() < 0 || url.port() == own ? QString() : u":%1"_s.arg(url.port());
    return url.scheme() + u"://"_s + url.host() + port;
}

QString quoted(const QString &text)
{
    QString inside = text;
    inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return QString(u'"' + inside + u'"');
}

} // namespace

void CommissioningRecord::start()
{
    m_running = true;
    m_seen.clear();
    m_pages.clear();
    m_refused.clear();
    m_private.clear();
    m_methods.clear();
    m_donePage.reset();
    m_file.clear();
    Q_EMIT changed();
}

void CommissioningRecord::stop()
{
    m_running = false;
    Q_EMIT changed();
}

void CommissioningRecord::note(const link::StepReached &at, const link::AddressSeen &seen)
{
    if (!m_running)
        return;
    const QString origin = QString((seen.encrypted ? u"https://"_s : u"http://"_s) + seen.host);
    if (at.method)
        m_methods[origin].insert(at.method->toString());
    if (seen.refused && !m_refused.contains(origin) && m_refused.size() < mostLines)
        m_refused.append(origin);
    if (!seen.path.isEmpty() && m_pages.size() < mostPages)
        m_pages.append({origin, seen.path, seen.refused});
    const auto known = std::find_if(m_seen.begin(), m_seen.end(), [&](const link::SeenLine &line) {
        return line.step == at.step && line.host == seen.host && line.path == seen.path;
    });
    if (known != m_seen.end()) {
        ++known->count;
        known->refused = known->refused || seen.refused;
    } else if (m_seen.size() < mostLines) {
        m_seen.append({at.step, seen.host, seen.path, seen.refused, 1});
    }
    Q_EMIT changed();
}

void CommissioningRecord::notePassed(const link::GatePassed &passed)
{
    if (!m_running)
        return;
    QUrl url;
    url.setScheme(passed.encrypted ? u"https"_s : u"http"_s);
    url.setHost(passed.host);
    url.setPort(passed.port);
    const QString origin = originOf(url);
    if (!passed.listed && !m_refused.contains(origin) && m_refused.size() < mostLines)
        m_refused.append(origin);
    if (passed.privateNetwork && m_private.size() < mostLines)
        m_private.insert(origin);
}

void CommissioningRecord::noteReset()
{
    if (m_running && !m_pages.isEmpty())
        m_donePage = m_pages.last();
}

link::Commissioning CommissioningRecord::report() const
{
    return {m_running, m_seen, m_file};
}

Result<QString> CommissioningRecord::proposal(const ConfigSources &sources) const
{
    const auto config = parseConfig(sources);
    if (!config)
        return failure(u"commissioning.profile"_s, config.error().first().toString());
    const IdentityService &service = config->profile.identity;

    QString text = QString::fromUtf8(sources.profile.text);
    if (!text.endsWith(u'\n'))
        text += u'\n';
    for (const QString &origin : std::as_const(m_private)) {
        // The profile's own entry gets what it lacks.
        const QRegularExpression entry(
            u"^([ \\t]*origin[ \\t]*=[ \\t]*[\"']%1/?[\"'].*)$"_s.arg(QRegularExpression::escape(origin)),
            QRegularExpression::MultilineOption);
        if (text.contains(entry))
            text.replace(entry, u"\\1\nprivate_network = true # it leads to the organisation's own network"_s);
        else if (!m_refused.contains(origin))
            text += u"\n# The entry that covers %1 needs: private_network = true\n"_s.arg(origin);
    }
    text += u"\n# Proposed by a commissioning visit. Read every entry: whose host is it, and does a visit need it? Put "
            u"the\n"
            u"# owner's name on each label, in each language, and the right role: broker, bank, mobile_certificate, "
            u"provider, "
            u"or\n# resource for what is never a page of its own. Then let `mfa-kiosk check` read the file.\n"_s;
    for (const QString &origin : m_refused) {
        const QString role = roleOf(origin, service);
        text += u"\n[[identity.hosts]]\norigin = "_s + quoted(origin) + u"\nrole = "_s + quoted(role) + u'\n';
        if (role != u"resource") {
            const QString label = quoted(QUrl(origin).host());
            text += u"label = { fi = "_s + label + u", sv = "_s + label + u", en = "_s + label + u" }\n"_s;
        }
        if (m_private.contains(origin))
            text += u"private_network = true\n"_s;
        QStringList methods;
        for (const IdentityMethod &method : service.methods) {
            if (m_methods.value(origin).contains(method.id.toString()))
                methods << quoted(method.id.toString());
        }
        if (!methods.isEmpty())
            text += u"methods = ["_s + methods.join(u", "_s) + u"]\n"_s;
    }
    if (const auto done = donePage(service)) {
        text +=
            u"\n# The page that stood there when the reset was confirmed. Wrong where the service shows it for other "
            u"ends, too.\n# A part of it that is another one each time is written as *.\n"
            u"[[identity.outcomes]]\noutcome = \"done\"\naddress = "_s
            + quoted(QString(done->origin + done->path)) + u'\n';
    }
    ConfigSources proposed = sources;
    proposed.profile.text = text.toUtf8();
    if (const auto checked = parseConfig(proposed); !checked)
        return failure(u"commissioning.profile"_s, checked.error().first().toString());
    return text;
}

QString CommissioningRecord::roleOf(const QString &origin, const IdentityService &service) const
{
    const auto isHere = [&origin](const Page &page) { return page.origin == origin; };
    const auto first = std::find_if(m_pages.cbegin(), m_pages.cend(), isHere);
    if (first == m_pages.cend())
        return u"resource"_s;
    // What a method's own host leads on to is a bank; where it has none yet, the first that the service leads to is it.
    const auto hasOwn = [&](const IdentityMethod &method) {
        return m_methods.value(origin).contains(method.id.toString())
            && std::any_of(service.hosts.cbegin(), service.hosts.cend(), [&method](const HostRule &rule) {
                   return (rule.role == HostRole::Broker || rule.role == HostRole::Provider)
                       && (rule.methods.isEmpty() || rule.methods.contains(method.id));
               });
    };
    const bool isFirst = std::none_of(m_pages.cbegin(), first, [](const Page &page) { return page.refused; });
    if (!isFirst || std::any_of(service.methods.cbegin(), service.methods.cend(), hasOwn))
        return u"bank"_s;
    // A broker is seen again after the bank that it leads to.
    const auto elsewhere = std::find_if_not(first, m_pages.cend(), isHere);
    const bool comesBack = std::any_of(elsewhere, m_pages.cend(), isHere);
    return comesBack ? u"broker"_s : u"provider"_s;
}

std::optional<CommissioningRecord::Page> CommissioningRecord::donePage(const IdentityService &service) const
{
    const QString home = originOf(service.startUrl);
    if (!m_donePage || m_donePage->origin != home || service.knowsDone())
        return std::nullopt;
    const auto isDone = [this](const Page &page) { return page == *m_donePage; };
    const auto first = std::find_if(m_pages.cbegin(), m_pages.cend(), isDone);
    const auto left =
        std::find_if(m_pages.cbegin(), m_pages.cend(), [&home](const Page &page) { return page.origin != home; });
    // Met before the identification, or, where that happens elsewhere, before its last page: it means something else.
    const bool isNew =
        left != m_pages.cend() ? first > left : first != m_pages.cbegin() && std::all_of(first, m_pages.cend(), isDone);
    return isNew ? m_donePage : std::nullopt;
}

Result<QString> CommissioningRecord::write(const ConfigSources &sources, const QString &folder, const Clock &clock)
{
    if (m_seen.isEmpty())
        return failure(u"commissioning.nothing"_s, u"nothing has been seen yet"_s);
    const Result<QString> text = proposal(sources);
    if (!text)
        return tl::unexpected(text.error());
    const QString path = u"%1/profile-proposal-%2.toml"_s.arg(folder, clock.now().toString(u"yyyyMMdd-HHmmss"_s));
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(text->toUtf8()) < 0 || !file.commit())
        return failure(u"commissioning.write"_s, u"%1: %2"_s.arg(path, file.errorString()));
    m_file = path;
    Q_EMIT changed();
    return path;
}

} // namespace kiosk
