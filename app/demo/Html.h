// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <utility>

namespace kiosk
{

/// A piece of markup. Only text() and element() make one and both escape, so that plain text can never pass for markup.
class Html
{
public:
    using Attributes = QList<std::pair<QString, QString>>;

    Html() = default;
    Html(std::initializer_list<Html> parts);
    static Html text(const QString &plain);
    /// An attribute with a null value is written without one (required, disabled).
    static Html element(const QString &tag, const Attributes &attributes, const Html &content = {});
    /// Elements without content: input, meta.
    static Html emptyElement(const QString &tag, const Attributes &attributes);
    /// A program of this folder's own; takes literals only, its data travels in data- attributes.
    static Html script(QStringView program);
    const QString &markup() const { return m_markup; }
    Html &operator+=(const Html &other);

private:
    explicit Html(QString markup) : m_markup(std::move(markup)) { }
    QString m_markup;
};

Html operator+(Html left, const Html &right);

Html heading(const QString &words);
Html paragraph(const QString &words, const QString &cssClass = {}, const QString &id = {});
Html hiddenField(const QString &name, const QString &value);
Html postForm(const QString &action, const Html &content);

enum class ButtonLook { Main, Plain, Small };

struct ButtonTraits {
    QString id;
    QString name;
    QString value;
};

Html button(ButtonLook look, const QString &label, const ButtonTraits &traits);
Html linkButton(ButtonLook look, const QString &label, const QString &href, const QString &id);
/// A <label> and its one-line field.
Html labelledField(const QString &label, const QString &id, const QString &inputMode);
/// The visitor's phone, played by a panel of the page: what it shows, and its buttons. A group of its own for screen
/// readers.
Html practicePhone(const QString &words, const Html &content);
Html row(const Html &content, const QString &cssClass = QStringLiteral("row"));

/// A whole document: practice note on top, the site's name with its language links, the content, the demo's
/// choices.
struct Page {
    Language language = Language::Finnish;
    QString title;
    QString siteName;
    QString note; ///< "Practice page ...": on every page
    QString accent; ///< "#rrggbb", dark enough for white text
    Html languageLinks;
    Html content;
    Html foot;

    QByteArray render() const;
};

} // namespace kiosk
