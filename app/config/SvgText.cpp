// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/SvgText.h"

#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr qsizetype longestSvg = qsizetype{16} * 1024;
constexpr double widest = 8; ///< times its height: the top band has other things to show

/// What Qt draws, without what needs a font or a file. Words as shapes look the same on every machine.
bool isDrawn(QStringView element)
{
    static const QStringList drawn{u"svg"_s,    u"g"_s,    u"defs"_s,    u"path"_s,           u"rect"_s,
                                   u"circle"_s, u"line"_s, u"ellipse"_s, u"polyline"_s,       u"polygon"_s,
                                   u"stop"_s,   u"use"_s,  u"title"_s,   u"linearGradient"_s, u"radialGradient"_s,
                                   u"desc"_s};
    return drawn.contains(element);
}

QString whyNotAttribute(const QXmlStreamAttribute &attribute)
{
    const QStringView value = attribute.value();
    const bool refers =
        attribute.name() == u"href" ? !value.startsWith(u'#') : value.contains(u"url(") && !value.contains(u"url(#");
    return refers ? u"refers to something outside itself"_s : QString();
}

QString whyNotShape(const QXmlStreamAttributes &attributes)
{
    const QStringList numbers =
        attributes.value("viewBox"_L1).toString().replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    const double width = numbers.value(2).toDouble();
    const double height = numbers.value(3).toDouble();
    if (numbers.size() != 4 || width <= 0 || height <= 0)
        return u"no viewBox of four numbers"_s;
    return width > widest * height ? u"wider than %1 times its height"_s.arg(widest) : QString();
}

} // namespace

QString whyNotSvg(const QString &text)
{
    if (text.size() > longestSvg)
        return u"longer than %1 characters"_s.arg(longestSvg);
    QXmlStreamReader xml(text);
    bool isFirst = true;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return u"a DOCTYPE"_s;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (isFirst != (xml.name() == u"svg"))
            return u"not one <svg>"_s;
        if (isFirst) {
            if (const QString why = whyNotShape(xml.attributes()); !why.isEmpty())
                return why;
        }
        isFirst = false;
        if (!isDrawn(xml.name()))
            return u"<%1>, which is not drawn"_s.arg(xml.name());
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (const QString why = whyNotAttribute(attribute); !why.isEmpty())
                return why;
        }
    }
    return xml.hasError() ? u"not well-formed: line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString()) : QString();
}

} // namespace kiosk
