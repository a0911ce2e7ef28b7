// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenTexts.h"

#include "widgets/CountdownRing.h"
#include "widgets/StepBar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk
{

QMap<QString, QString> textsOf(const Stage &stage)
{
    QMap<QString, QString> texts;
    int number = 0;
    for (const QWidget *widget : presentScreen(stage)->findChildren<QWidget *>()) {
        // The same widgets in the same order in every language.
        const QString key = u"%1 %2"_s.arg(++number, 4).arg(QLatin1String(widget->metaObject()->className()));
        if (!widget->isVisible())
            continue;
        const auto add = [&](const QString &kind, const QString &text) {
            if (!text.isEmpty())
                texts[key + kind] = text;
        };
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(u" text"_s, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(u" text"_s, button->text());
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            add(u" placeholder"_s, field->placeholderText());
        if (const auto *ring = qobject_cast<const CountdownRing *>(widget))
            add(u" caption"_s, ring->caption());
        if (const auto *steps = qobject_cast<const StepBar *>(widget))
            add(u" summary"_s, steps->summary());
        add(u" name"_s, widget->accessibleName());
        add(u" description"_s, widget->accessibleDescription());
    }
    return texts;
}

QString withoutNames(QString text)
{
    static const QRegularExpression names(
        u"Candour ID|App Store|Google Play|Suomi\\.fi|Microsoft|Pohjola|Authenticator|Suomi|Svenska|English|Pankki|"
        u"\\bFI\\b|\\bSV\\b|\\bEN\\b|\\S*@\\S+|[a-z0-9.]+\\.example|\\bA\\d\\b|\\d[\\d:.\u2013\u00a0 ]*(min|s)?\\b"_s);
    return text.remove(names).remove(QRegularExpression(u"[^\\p{L}]"_s));
}

} // namespace kiosk
