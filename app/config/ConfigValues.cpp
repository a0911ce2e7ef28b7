// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigValues.h"

#include "config/CssSelector.h"
#include "config/SvgText.h"
#include "config/WebAddress.h"

#include <QDir>

#include <algorithm>

namespace kiosk::values
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestText = 2000;
constexpr qsizetype longestPattern = 200;
constexpr qsizetype longestUrl = 2000;

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

ValueType<QString> checkedText(const QString &allowed, const std::function<QString(const QString &)> &whyNot)
{
    return fromText<QString>(
        allowed,
        [whyNot](const QString &text) -> tl::expected<QString, QString> {
            if (const QString why = whyNot(text); !why.isEmpty())
                return tl::unexpected<QString>(why);
            return text;
        },
        quoted);
}

QString whyNotText(const QString &text, Lines lines)
{
    if (text.trimmed().isEmpty())
        return u"empty"_s;
    if (text.size() > longestText)
        return u"longer than %1 characters"_s.arg(longestText);
    const bool control = std::any_of(text.cbegin(), text.cend(), [lines](QChar c) {
        return c.category() == QChar::Other_Control && !(lines == Lines::Many && c == u'\n');
    });
    return control ? u"a line break or a control character"_s : QString();
}

std::optional<qint64> integerIn(Range range, const TomlValue &value, const QString &key, const QString &allowed,
                                ConfigReader &reader)
{
    if (value.kind == TomlValue::Kind::Integer && value.integer >= range.least && value.integer <= range.most)
        return value.integer;
    reader.wrongValue(value, key, allowed);
    return std::nullopt;
}

ValueType<Seconds> duration(Range range, Seconds unit, const QString &unitName)
{
    const QString allowed = u"a whole number of %1, %2 to %3"_s.arg(unitName).arg(range.least).arg(range.most);
    return {allowed,
            [=](const TomlValue &value, const QString &key, ConfigReader &reader) -> std::optional<Seconds> {
                const auto number = integerIn(range, value, key, allowed, reader);
                return number ? std::optional(*number * unit) : std::nullopt;
            },
            [unit](const Seconds &value) { return QString::number(value / unit); }};
}

ValueType<QString> drawing(const QStringList &names)
{
    QStringList quotedNames;
    for (const QString &name : names)
        quotedNames.append(quoted(name));
    return checkedText(u"one of "_s + quotedNames.join(u", "_s), [names](const QString &text) {
        if (names.contains(text))
            return QString();
        const QString near = nearestName(text, names);
        return near.isEmpty() ? u"no such drawing"_s : u"no such drawing; did you mean \"%1\"?"_s.arg(near);
    });
}

QString whyNotIdentifier(const QString &text)
{
    static const QRegularExpression shape(u"\\A[a-z][a-z0-9_-]{0,39}\\z"_s);
    return shape.match(text).hasMatch() ? QString() : u"not such a name"_s;
}

QString whyNotMailAddress(const QString &text)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9._%+-]{1,64}@([^@]+)\\z"_s);
    const auto match = shape.match(text);
    return match.hasMatch() ? whyNotHostName(match.capturedView(1)) : u"not a mail address"_s;
}

ValueType<QString> fullPath(const QString &what, Emptiness emptiness, const QString &suffix)
{
    const bool mayBeEmpty = emptiness == Emptiness::Allowed;
    return checkedText(mayBeEmpty ? QString(what + u", or empty"_s) : what, [mayBeEmpty, suffix](const QString &path) {
        if (path.isEmpty() && mayBeEmpty)
            return QString();
        if (const QString why = whyNotText(path, Lines::One); !why.isEmpty())
            return why;
        if (!QDir::isAbsolutePath(path))
            return u"not a full path"_s;
        return path.endsWith(suffix) ? QString() : u"does not end in %1"_s.arg(suffix);
    });
}

tl::expected<QRegularExpression, QString> parsePattern(const QString &text)
{
    const auto refuse = [](const QString &reason) { return tl::unexpected<QString>(reason); };
    if (text.isEmpty() || text.size() > longestPattern)
        return refuse(text.isEmpty() ? u"empty"_s : u"longer than %1 characters"_s.arg(longestPattern));
    const QRegularExpression plain(text);
    if (!plain.isValid())
        return refuse(u"at character %1: %2"_s.arg(plain.patternErrorOffset() + 1).arg(plain.errorString()));
    QRegularExpression anchored(QRegularExpression::anchoredPattern(text));
    if (!anchored.isValid())
        return refuse(u"cannot be matched as a whole: %1"_s.arg(anchored.errorString()));
    for (const QString &never : {QString(), u"@"_s, u"a@b"_s, u" "_s, u"a b"_s}) {
        if (anchored.match(never).hasMatch())
            return refuse(u"would take %1"_s.arg(never.isEmpty() ? u"nothing at all"_s : quoted(never)));
    }
    return anchored;
}

QString whyNotWildcards(QStringView text)
{
    const auto parts = text.split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView part = i + 1 == parts.size() && parts[i].endsWith(u'*') ? parts[i].chopped(1) : parts[i];
        if (part.contains(u'*') && part != u"*")
            return u"* stands at the end, or for all that is between two slashes"_s;
    }
    return {};
}

tl::expected<AddressPattern, QString> parseAddressPattern(const QString &text)
{
    const auto refuse = [](const QString &reason) { return tl::unexpected<QString>(reason); };
    const auto address = parseWebAddress(text);
    if (!address)
        return refuse(address.error());
    if (!address->rest.startsWith(u'/'))
        return refuse(u"has no path; /* is any path"_s);
    if (address->rest.contains(u'?') || address->rest.contains(u'#'))
        return refuse(u"what follows the path belongs to query or to fragment"_s);
    if (const QString why = whyNotWildcards(address->rest); !why.isEmpty())
        return refuse(why);
    // A '*' between slashes may stand there as it is.
    const QString plain = address->rest.endsWith(u'*') ? address->rest.chopped(1) : address->rest;
    // What the engine shows is compared character by character.
    const QUrl url(QString(u"https://host"_s + plain), QUrl::StrictMode);
    if (!url.isValid() || url.path(QUrl::FullyEncoded) != plain
        || url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded) != plain)
        return refuse(u"the path is not as a browser writes it"_s);
    return AddressPattern{address->scheme, address->host, address->port, address->rest};
}

} // namespace

ValueType<int> wholeNumber(Range range)
{
    const QString allowed = u"a whole number, %1 to %2"_s.arg(range.least).arg(range.most);
    return {allowed,
            [=](const TomlValue &value, const QString &key, ConfigReader &reader) -> std::optional<int> {
                const auto number = integerIn(range, value, key, allowed, reader);
                return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
            },
            [](const int &value) { return QString::number(value); }};
}

ValueType<Seconds> seconds(Range range)
{
    return duration(range, Seconds(1), u"seconds"_s);
}

ValueType<Seconds> minutes(Range range)
{
    return duration(range, Seconds(60), u"minutes"_s);
}

ValueType<bool> boolean()
{
    const QString allowed = u"true or false"_s;
    return {allowed,
            [allowed](const TomlValue &value, const QString &key, ConfigReader &reader) -> std::optional<bool> {
                if (value.kind == TomlValue::Kind::Boolean)
                    return value.boolean;
                reader.wrongValue(value, key, allowed);
                return std::nullopt;
            },
            [](const bool &value) { return value ? u"true"_s : u"false"_s; }};
}

ValueType<QString> text(Lines lines)
{
    return checkedText(lines == Lines::One ? u"a text of one line"_s : u"a text"_s,
                       [lines](const QString &text) { return whyNotText(text, lines); });
}

ValueType<QString> textOrNone()
{
    return checkedText(u"a text of one line, or empty"_s,
                       [](const QString &text) { return text.isEmpty() ? QString() : whyNotText(text, Lines::One); });
}

ValueType<QString> identifier()
{
    return checkedText(u"a name of a-z, 0-9, - and _, beginning with a letter"_s, whyNotIdentifier);
}

ValueType<QString> matching(const QString &allowed, const QString &pattern)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    return checkedText(allowed, [whole](const QString &text) {
        return whole.match(text).hasMatch() ? QString() : u"not of that form"_s;
    });
}

ValueType<QString> domain()
{
    return checkedText(u"a mail domain in lower-case ASCII, such as \"student.example.fi\""_s,
                       [](const QString &text) { return whyNotHostName(text); });
}

ValueType<QString> domainOrNone()
{
    return checkedText(u"a mail domain in lower-case ASCII, such as \"student.example.fi\", or empty"_s,
                       [](const QString &text) { return text.isEmpty() ? QString() : whyNotHostName(text); });
}

ValueType<QString> mailAddress()
{
    return checkedText(u"a mail address"_s, whyNotMailAddress);
}

ValueType<QRegularExpression> localPartPattern()
{
    return fromText<QRegularExpression>(
        u"a regular expression (PCRE) for all that stands before the @, in lower case"_s, parsePattern,
        [](const QRegularExpression &) { return QString(); });
}

ValueType<QString> cssSelector()
{
    return checkedText(u"a CSS selector"_s, [](const QString &text) {
        const QString why = whyNotText(text, Lines::One);
        return why.isEmpty() ? whyNotSelector(text) : why;
    });
}

ValueType<QString> colour()
{
    return checkedText(u"a colour such as \"#0a4fc4\", or empty"_s, [](const QString &text) {
        static const QRegularExpression shape(u"\\A(#[0-9a-fA-F]{6})?\\z"_s);
        return shape.match(text).hasMatch() ? QString() : u"not such a colour"_s;
    });
}

ValueType<QString> folder(Emptiness emptiness)
{
    return fullPath(u"the full path of a folder"_s, emptiness, {});
}

ValueType<QString> svgOrNone()
{
    return checkedText(
        u"the text of an SVG file made of shapes alone (words as outlines), with a viewBox, up to 16384 characters, or empty"_s,
        [](const QString &text) { return text.isEmpty() ? QString() : whyNotSvg(text); });
}

ValueType<QString> pemFile(Emptiness emptiness)
{
    return fullPath(u"the full path of a .pem file"_s, emptiness, u".pem"_s);
}

ValueType<QString> brokerName(Emptiness emptiness)
{
    return emptiness == Emptiness::Allowed
        ? matching(u"a name of a-z, 0-9, - and _, at most 40 characters, or empty"_s, u"[a-z0-9_-]{0,40}"_s)
        : matching(u"a name of a-z, 0-9, - and _, at most 40 characters"_s, u"[a-z0-9_-]{1,40}"_s);
}

ValueType<QUrl> webUrl()
{
    return fromText<QUrl>(
        u"an https:// address"_s,
        [](const QString &text) -> tl::expected<QUrl, QString> {
            if (text.size() > longestUrl)
                return tl::unexpected<QString>(u"longer than %1 characters"_s.arg(longestUrl));
            return parseWebUrl(text);
        },
        [](const QUrl &url) { return quoted(url.toString(QUrl::FullyEncoded)); });
}

ValueType<QUrl> webUrlOrNone()
{
    ValueType<QUrl> type = webUrl();
    type.allowed += u", or empty"_s;
    const auto parse = type.parse;
    type.parse = [parse](const TomlValue &value, const QString &key, ConfigReader &reader) {
        return value.kind == TomlValue::Kind::Text && value.text.isEmpty() ? std::optional<QUrl>(QUrl())
                                                                           : parse(value, key, reader);
    };
    return type;
}

ValueType<QString> webUrlText()
{
    return checkedText(u"an https:// address"_s, [](const QString &text) {
        const auto url = parseWebUrl(text);
        return url ? QString() : url.error();
    });
}

ValueType<Origin> origin()
{
    return fromText<Origin>(
        u"https:// and a host, such as \"https://id.example.fi\"; with a port when it is not 443"_s,
        [](const QString &text) -> tl::expected<Origin, QString> {
            const auto address = parseWebAddress(text);
            if (!address)
                return tl::unexpected<QString>(address.error());
            if (!address->rest.isEmpty())
                return tl::unexpected<QString>(u"something follows the host"_s);
            return Origin{address->scheme, address->host, address->port};
        },
        [](const Origin &) { return QString(); });
}

ValueType<AddressPattern> addressPattern()
{
    return fromText<AddressPattern>(
        u"an https:// address with a path; * at its end is all the rest, and between two slashes any part"_s,
        parseAddressPattern, [](const AddressPattern &) { return QString(); });
}

ValueType<TrailItem> leadsTo()
{
    return fromText<TrailItem>(
        u"\"provider\", \"service\", or an https:// address with a path (* as in outcomes)"_s,
        [](const QString &text) -> tl::expected<TrailItem, QString> {
            TrailItem item;
            if (text == u"provider") {
                item.leadsTo = TrailItem::LeadsTo::Provider;
            } else if (text == u"service") {
                item.leadsTo = TrailItem::LeadsTo::Service;
            } else {
                auto address = parseAddressPattern(text);
                if (!address)
                    return tl::unexpected<QString>(address.error());
                item.leadsTo = TrailItem::LeadsTo::Address;
                item.address = std::move(*address);
            }
            return item;
        },
        [](const TrailItem &) { return QString(); });
}

ValueType<QString> fragmentOrNone()
{
    return checkedText(u"what follows the #, without it, such as \"/done\"; * as in address; or empty"_s,
                       [](const QString &text) {
                           if (text.startsWith(u'#') || text.contains(u' '))
                               return u"not as a browser writes it after the #"_s;
                           return whyNotWildcards(text);
                       });
}

ValueType<MethodId> methodId()
{
    return fromText<MethodId>(
        u"a name of a-z, 0-9, - and _, beginning with a letter"_s,
        [](const QString &text) -> tl::expected<MethodId, QString> {
            if (auto id = MethodId::fromString(text))
                return std::move(*id);
            return tl::unexpected<QString>(u"not such a name"_s);
        },
        [](const MethodId &id) { return quoted(id.toString()); });
}

ValueType<QString> iconName()
{
    return drawing(QStringList{u"user"_s, u"users"_s, u"bank"_s, u"phone"_s, u"passport"_s, u"id-card"_s, u"chip"_s,
                               u"mail"_s, u"clock"_s, u"key"_s, u"shield"_s, u"computer"_s, u"globe"_s, u"school"_s,
                               u"info"_s, u"ticket"_s});
}

ValueType<QString> pictureOrNone()
{
    return drawing(QStringList{QString(), u"method-bank"_s, u"method-passport"_s, u"method-wallet"_s, u"own-phone"_s,
                               u"setup-install"_s, u"setup-sign-in-phone"_s, u"setup-sign-in-computer"_s,
                               u"setup-more-information"_s, u"setup-link"_s, u"setup-scan"_s, u"setup-number"_s,
                               u"setup-done"_s, u"guest-mail"_s});
}

ValueType<QList<QPair<QString, QString>>> queryParts()
{
    using Parts = QList<QPair<QString, QString>>;
    const QString allowed = u"a table of names and texts, such as { status = \"cancelled\" }; \"*\" is any value"_s;
    return {allowed,
            [allowed](const TomlValue &value, const QString &key, ConfigReader &reader) -> std::optional<Parts> {
                if (value.kind != TomlValue::Kind::Table) {
                    reader.wrongValue(value, key, allowed);
                    return std::nullopt;
                }
                Parts parts;
                for (const TomlEntry &entry : value.entries) {
                    if (entry.value.kind != TomlValue::Kind::Text || entry.name.isEmpty())
                        reader.wrongValue(entry.value, joinKey(key, entry.name), u"a text"_s);
                    else
                        parts.append({entry.name, entry.value.text});
                }
                return parts;
            },
            [](const Parts &) { return u"{}"_s; }};
}

std::optional<qsizetype> chooseName(const TomlValue &value, const QString &key, const QStringList &names,
                                    ConfigReader &reader)
{
    const qsizetype index = value.kind == TomlValue::Kind::Text ? names.indexOf(value.text) : -1;
    if (index >= 0)
        return index;
    const QString near = value.kind == TomlValue::Kind::Text ? nearestName(value.text, names) : QString();
    reader.wrongValue(value, key, inWords(names), {}, near);
    return std::nullopt;
}

} // namespace kiosk::values
