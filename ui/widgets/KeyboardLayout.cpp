// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/KeyboardLayout.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <array>
#include <optional>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

Q_LOGGING_CATEGORY(lcKeyboard, "kiosk.keyboard")

struct ActionWord {
    QLatin1String word;
    KeyboardKey::Action action;
};

constexpr std::array actionWords{
    ActionWord{QLatin1String("shift"), KeyboardKey::Action::Shift},
    ActionWord{QLatin1String("symbols"), KeyboardKey::Action::Symbols},
    ActionWord{QLatin1String("letters"), KeyboardKey::Action::Letters},
    ActionWord{QLatin1String("backspace"), KeyboardKey::Action::Backspace},
    ActionWord{QLatin1String("return"), KeyboardKey::Action::Return},
    ActionWord{QLatin1String("left"), KeyboardKey::Action::Left},
    ActionWord{QLatin1String("right"), KeyboardKey::Action::Right},
    ActionWord{QLatin1String("hide"), KeyboardKey::Action::Hide},
    ActionWord{QLatin1String("gap"), KeyboardKey::Action::Gap},
};

KeyboardKey readKey(QString word)
{
    KeyboardKey key;
    const qsizetype colon = word.lastIndexOf(QLatin1Char(':'));
    if (colon > 0) {
        key.width = QStringView(word).mid(colon + 1).toDouble();
        word.truncate(colon);
    }
    key.text = word == QLatin1String("space") ? u" "_s : word;
    for (const ActionWord &known : actionWords) {
        if (word == known.word) {
            key.action = known.action;
            key.text.clear();
        }
    }
    return key;
}

} // namespace

KeyboardLayout KeyboardLayout::read(Language language)
{
    KeyboardLayout layout;
    QFile file(u":/keyboards/"_s + rowOf(language).keyboard + u".json"_s);
    QJsonParseError error;
    const QJsonObject data =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &error).object() : QJsonObject();
    if (data.isEmpty())
        qCWarning(lcKeyboard, "%s cannot be read", qUtf8Printable(file.fileName()));

    const QJsonObject pages = data[u"pages"_s].toObject();
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        QList<KeyboardRow> rows;
        const QJsonArray rowList = page->toArray();
        for (const auto &keys : rowList) {
            KeyboardRow row;
            const QJsonArray keyList = keys.toArray();
            for (const auto &key : keyList)
                row << readKey(key.toString());
            rows << row;
        }
        layout.m_pages.insert(page.key(), rows);
    }
    const QJsonObject names = data[u"names"_s].toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        layout.m_names.insert(name.key(), name->toString());
    const QJsonObject accents = data[u"accents"_s].toObject();
    for (auto letter = accents.begin(); letter != accents.end(); ++letter)
        layout.m_accents.insert(letter.key(), letter->toString().split(u' '));
    return layout;
}

const KeyboardLayout &KeyboardLayout::of(Language language)
{
    static const QList<KeyboardLayout> layouts = [] {
        QList<KeyboardLayout> all;
        for (const Language each : allLanguages)
            all << read(each);
        return all;
    }();
    return layouts.at(static_cast<qsizetype>(language));
}

const QList<KeyboardRow> &KeyboardLayout::page(const QString &name) const
{
    static const QList<KeyboardRow> none;
    const auto found = m_pages.constFind(name);
    return found == m_pages.constEnd() ? none : *found;
}

} // namespace kiosk
