// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/IdentityView.h"

#include <QString>
#include <QStringList>
#include <QWebEngineScript>

#include <optional>

namespace kiosk
{

/// What the kiosk's own script in a page says. Never a word of the page itself.
struct PageNote {
    enum class Kind {
        Started, ///< the main frame's document has begun: its address has answered
        Readable, ///< and is complete, but for pictures and the like
        FieldEntered, ///< a text field of any frame has the keyboard focus
        FieldLeft,
        FieldHidden, ///< what has the focus in a frame is out of the script's sight: maybe a field
        Pressed, ///< a person has pressed something, by hand or by assistive technology
        AddressFilled,
        Cannot, ///< the page wants what there is none of here
    };
    Kind kind = Kind::Started;
    QString frame; ///< tells frames apart, in notes on fields
    FieldKind field = FieldKind::None; ///< in FieldEntered
    bool isNamed = false; ///< in FieldEntered: of the main frame, and one that the profile's selectors find
    CannotDo cannot = CannotDo::OtherProgram; ///< in Cannot
};

/// The kiosk's scripts for one attempt's pages. All but pickers() run in a script world of their own: a page sees and
/// changes nothing of them. They read what kind of field has the focus (element, type, input mode), never what stands
/// in a page, and report on the console with a secret that no page can know.
class PageScripts
{
public:
    /// \a addressFields: CSS selectors of the service's fields that take the visitor's address.
    explicit PageScripts(QStringList addressFields = {});

    /// The world all of it runs in.
    static constexpr quint32 world = QWebEngineScript::UserWorld + 5;

    /// For every document of every frame. Holds no personal value.
    QWebEngineScript watcher() const;

    /// For every document of every frame, in the page's world: the pickers that the engine shows in windows of its own
    /// (colours, files) refuse the page's call. Holds no secret; a page may find it and go round it.
    static QWebEngineScript pickers();

    /// Types \a address once into the first field that one of the selectors finds and that can be seen and written to,
    /// now or when it appears; not if something stands there or the visitor has typed. Does nothing in a document whose
    /// origin is not \a origin. Tells the page as typing would (input and change events), so that frameworks see it.
    /// For the main frame of a page on one of the service's own hosts, and no other.
    QString filler(const QString &origin, const QString &address) const;

    /// An expression: whether the document has anything that a person could read or use. Tells nothing else of it.
    static QString hasContent();

    /// The note in a console line; nothing if the line is the page's own.
    std::optional<PageNote> read(const QString &consoleLine) const;

private:
    const QStringList m_addressFields;
    const QString m_secret;
};

} // namespace kiosk
