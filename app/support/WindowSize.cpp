// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/WindowSize.h"

#include <QRegularExpression>

namespace kiosk
{

std::optional<QSize> windowSizeFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{3,5})x([0-9]{3,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace kiosk
