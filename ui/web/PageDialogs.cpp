// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/PageDialogs.h"

#include <QTimer>

namespace kiosk
{

PageDialogs::~PageDialogs()
{
    Q_ASSERT(!isAsking());
}

QString PageDialogs::plain(const QString &text)
{
    QString shown;
    for (const char32_t character : text.toUcs4()) {
        if (shown.size() >= longestWord) {
            shown = shown.trimmed() + QChar(0x2026);
            break;
        }
        switch (QChar::category(character)) {
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
        case QChar::Other_Control:
            if (!shown.endsWith(u' '))
                shown += u' ';
            break;
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
            break;
        default:
            shown += QChar::fromUcs4(character);
        }
    }
    return shown.trimmed();
}

bool PageDialogs::passOn(PageWord::Kind kind, const QUrl &origin, const QString &text)
{
    if (!m_since.isValid() || m_since.hasExpired(wordsWindow.count())) {
        m_since.start();
        m_words = 0;
    }
    ++m_words;
    if (m_words > flood && !m_flooded && !m_abandoned) {
        m_flooded = true;
        Q_EMIT flooded();
    }
    if (m_abandoned || m_flooded || m_words > mostWords)
        return false;
    Q_EMIT spoken({kind, origin.host(QUrl::FullyEncoded), plain(text)});
    return true;
}

void PageDialogs::message(const QUrl &origin, const QString &text)
{
    passOn(PageWord::Kind::Message, origin, text);
}

void PageDialogs::textWanted(const QUrl &origin, const QString &text)
{
    passOn(PageWord::Kind::TextWanted, origin, text);
}

bool PageDialogs::question(const QUrl &origin, const QString &text)
{
    if (isAsking() || !passOn(PageWord::Kind::Question, origin, text))
        return false;
    m_answer = PageAnswer::No;
    QTimer limit;
    limit.setSingleShot(true);
    connect(&limit, &QTimer::timeout, &m_wait, &QEventLoop::quit);
    limit.start(answerTime);
    m_wait.exec();
    const bool yes = m_answer == PageAnswer::Yes && !m_abandoned;
    Q_EMIT questionOver();
    return yes;
}

void PageDialogs::answer(PageAnswer answer)
{
    if (!isAsking())
        return;
    m_answer = answer;
    m_wait.quit();
}

void PageDialogs::abandon()
{
    m_abandoned = true;
    m_wait.quit();
}

} // namespace kiosk
