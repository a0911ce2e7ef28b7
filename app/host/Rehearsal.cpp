// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Rehearsal.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr qsizetype mostLines = 500;
constexpr qsizetype mostPages = 1000;

/// As SeenLine has it: with the port unless it is the scheme's own.
QString nameOf(const QUrl &url)
{
    const bool ownPort = url.port() < 0 || (url.scheme() == u"https" && url.port() == 443);
    return ownPort ? url.host() : QString(url.host() + u':' + QString::number(url.port()));
}

bool isLoopback(const QString &host)
{
    const QString name = host.section(u':', 0, 0);
    return name == u"localhost" || name.endsWith(u".localhost") || name.startsWith(u"127.");
}

/// Plain http is for this computer's own hosts alone, as in the configuration.
QString originOf(const QString &host)
{
    return QString((isLoopback(host) ? u"http://"_s : u"https://"_s) + host);
}

QString quoted(const QString &text)
{
    QString inside = text;
    inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return QString(u'"' + inside + u'"');
}

} // namespace

void Rehearsal::start()
{
    m_running = true;
    m_seen.clear();
    m_pages.clear();
    m_methodsByHost.clear();
    m_donePage.reset();
    m_file.clear();
    Q_EMIT changed();
}

void Rehearsal::stop()
{
    m_running = false;
    Q_EMIT changed();
}

void Rehearsal::note(const link::StepReached &at, const link::AddressSeen &seen)
{
    if (!m_running)
        return;
    if (at.method)
        m_methodsByHost.insert(QString(seen.host + u' ' + at.method->toString()));
    if (!seen.path.isEmpty() && m_pages.size() < mostPages)
        m_pages.append({seen.host, seen.path});
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

void Rehearsal::noteReset()
{
    if (m_running && !m_pages.isEmpty())
        m_donePage = m_pages.last();
}

link::Commissioning Rehearsal::report() const
{
    return {m_running, m_seen, m_file};
}

Result<QString> Rehearsal::proposal(const ConfigSources &sources) const
{
    const auto config = parseConfig(sources);
    if (!config)
        return failure(u"rehearsal.profile"_s, config.error().first().toString());
    const IdentityService &service = config->profile.identity;

    QStringList missing;
    for (const link::SeenLine &line : m_seen) {
        if (line.refused && !missing.contains(line.host))
            missing.append(line.host);
    }
    QString text = QString::fromUtf8(sources.profile.text);
    if (!text.endsWith(u'\n'))
        text += u'\n';
    text +=
        u"\n# Proposed by a rehearsal. Read every entry: whose host is it, and does a visit need it? Put the owner's "
        u"name on\n# each label, in each language, and the right role: broker, bank, mobile_certificate, broker, "
        u"provider, or "
        u"resource for what\n# is never a page of its own. Then let `mfa-kiosk check` read the file.\n"_s;
    for (const QString &host : std::as_const(missing)) {
        const bool isPage =
            std::any_of(m_pages.cbegin(), m_pages.cend(), [&host](const Page &page) { return page.host == host; });
        QStringList methods;
        for (const IdentityMethod &method : service.methods) {
            if (m_methodsByHost.contains(QString(host + u' ' + method.id.toString())))
                methods << quoted(method.id.toString());
        }
        text += u"\n[[identity.hosts]]\norigin = "_s + quoted(originOf(host)) + u'\n';
        text += isPage ? u"role = \"bank\"\n"_s : u"role = \"resource\"\n"_s;
        if (isPage) {
            const QString label = quoted(host.section(u':', 0, 0));
            text += u"label = { fi = "_s + label + u", sv = "_s + label + u", en = "_s + label + u" }\n"_s;
        }
        if (!methods.isEmpty())
            text += u"methods = ["_s + methods.join(u", "_s) + u"]\n"_s;
    }

    // The page at which the reset was confirmed means "done", if it is the service's and was not met on the way there.
    const QString home = nameOf(service.startUrl);
    const bool known = std::any_of(service.outcomes.cbegin(), service.outcomes.cend(),
                                   [](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; });
    if (m_donePage && m_donePage->host == home && !known) {
        const auto isDone = [this](const Page &page) {
            return page.host == m_donePage->host && page.path == m_donePage->path;
        };
        const auto leftService =
            std::find_if(m_pages.cbegin(), m_pages.cend(), [&home](const Page &page) { return page.host != home; });
        if (leftService != m_pages.cend() && std::none_of(m_pages.cbegin(), leftService, isDone)) {
            text += u"\n# The page that stood there when the reset was confirmed. Wrong where the service shows it for "
                    u"other ends, too.\n[[identity.outcomes]]\noutcome = \"done\"\naddress = "_s
                + quoted(QString(originOf(m_donePage->host) + m_donePage->path)) + u'\n';
        }
    }
    ConfigSources proposed = sources;
    proposed.profile.text = text.toUtf8();
    if (const auto checked = parseConfig(proposed); !checked)
        return failure(u"rehearsal.profile"_s, checked.error().first().toString());
    return text;
}

Result<QString> Rehearsal::write(const ConfigSources &sources, const QString &folder, const Clock &clock)
{
    if (m_seen.isEmpty())
        return failure(u"rehearsal.nothing"_s, u"nothing has been seen yet"_s);
    const Result<QString> text = proposal(sources);
    if (!text)
        return tl::unexpected(text.error());
    const QString path = u"%1/profile-proposal-%2.toml"_s.arg(folder, clock.now().toString(u"yyyyMMdd-HHmmss"_s));
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(text->toUtf8()) < 0 || !file.commit())
        return failure(u"rehearsal.write"_s, u"%1: %2"_s.arg(path, file.errorString()));
    m_file = path;
    Q_EMIT changed();
    return path;
}

} // namespace kiosk
