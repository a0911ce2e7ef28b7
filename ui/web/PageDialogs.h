// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/IdentityView.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>

namespace kiosk
{

/// What pages say and ask by JavaScript's alert, confirm and prompt. Messages are passed on and the page goes on at
/// once; a question is passed on and waits, in an event loop of its own, for the kiosk's strip to answer it; a text is
/// never handed over. Never opens a window, never takes a button of the kiosk's away, and answers "no" by itself when a
/// page speaks too often or the visitor says nothing.
class PageDialogs final : public QObject
{
    Q_OBJECT
public:
    /// Words of one page that are shown within wordsWindow; further ones are dropped, questions among them answered no.
    static constexpr int mostWords = 3;
    static constexpr Milliseconds wordsWindow{10000};
    /// Within the same time: a page that does nothing but speak.
    static constexpr int flood = 100;
    /// Silence of the visitor that means no.
    static constexpr Milliseconds answerTime{60000};
    /// Characters of a page's word that are shown.
    static constexpr qsizetype longestWord = 200;

    using QObject::QObject;
    ~PageDialogs() override;

    void message(const QUrl &origin, const QString &text);
    /// True for yes. Handles events while it waits: the caller may be destroyed meanwhile only after questionOver().
    bool question(const QUrl &origin, const QString &text);
    void textWanted(const QUrl &origin, const QString &text);

    bool isAsking() const { return m_wait.isRunning(); }
    void answer(PageAnswer answer);
    /// Says no to the question that waits and to all that come, and passes nothing on any more.
    void abandon();

    /// What of a page's word is shown: one line of plain text, without control, direction and invisible characters.
    static QString plain(const QString &text);

Q_SIGNALS:
    void spoken(const kiosk::PageWord &word);
    /// The last word in the engine's call: what the question kept alive may go, as soon as the event loop is reached.
    void questionOver();
    /// Told once.
    void flooded();

private:
    bool passOn(PageWord::Kind kind, const QUrl &origin, const QString &text);

    QEventLoop m_wait;
    QElapsedTimer m_since;
    int m_words = 0;
    bool m_abandoned = false;
    bool m_flooded = false;
    PageAnswer m_answer = PageAnswer::No;
};

} // namespace kiosk
