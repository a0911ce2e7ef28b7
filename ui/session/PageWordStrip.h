// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"
#include "web/IdentityView.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class TextLabel;

/// What the embedded page says or asks (JavaScript's dialogs), as a quotation with its host, and what the kiosk has to
/// say of the page, under the guidance. Never a window, never over anything: the kiosk's other buttons go on working
/// while it stands. Of itself it never takes the keyboard's focus; it has a ring when it is given it. The words are the
/// page's and are shown as plain text. What a page says stays for readingTime, or until it is put away; what comes
/// meanwhile has its turn then.
class PageWordStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit PageWordStrip(Theme &theme, QWidget *parent = nullptr);

    /// What the kiosk has to say of a page.
    enum class Remark {
        None,
        NotAllLoaded, ///< a part of it comes from a host beyond the list
        NoDownload,
        NoPrint,
        NoOtherProgram,
        NoUpload,
        NoWindow,
        NoSignIn,
        OtherLanguage, ///< the visitor has changed theirs: the page stays, and the identification can begin again
    };

    static constexpr Milliseconds readingTime{8000};
    /// Words that wait for their turn; of more, the oldest that asks nothing goes.
    static constexpr qsizetype mostWaiting = 4;

    void say(const PageWord &word);
    /// The same, but never beside a page's question; what is no answer to a press takes no page's word's place at all.
    /// \a host: with NotAllLoaded, the one beyond the list.
    void tell(Remark remark, const QString &host = {});
    Remark remark() const { return m_now.remark; }
    /// Another page comes: questions and what has had no time to be read stay.
    void newPage();
    /// The page that spoke has gone, and its words with it. Who asks is still there.
    void pageGone();
    /// The page's questions wait for no answer any more.
    void questionOver();
    void clear();
    /// A page waits for its answer, even though the question may have to wait for its turn.
    bool isAsking() const;
    /// The question is what is shown.
    bool asksNow() const { return !isHidden() && isQuestion(m_now); }

    void retranslate(Language language);
    void applyTheme();

Q_SIGNALS:
    /// A question is shown now.
    void asks();
    /// The focus was here, and there is nothing here any more.
    void focusLeft();
    void answered(kiosk::PageAnswer answer);
    /// Put away by the visitor.
    void closed(kiosk::PageWordStrip::Remark remark);
    /// With OtherLanguage: begin again.
    void restartWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A page's word, or the kiosk's remark.
    struct Said {
        PageWord word;
        Remark remark = Remark::None;
        QString host; ///< of the remark
    };
    static bool isQuestion(const Said &said)
    {
        return said.remark == Remark::None && said.word.kind == PageWord::Kind::Question;
    }
    void add(const Said &said);
    void show(const Said &said);
    void showNext();
    void refresh();
    void arrange();
    QString remarkText() const;

    Theme &m_theme;
    Language m_language = Language::Finnish;
    Said m_now;
    QList<Said> m_waiting;
    QTimer m_readTimer{this}; ///< runs while a page's message may not have been read
    QBoxLayout *m_row;
    TextLabel *m_who;
    TextLabel *m_text;
    TextLabel *m_note;
    ActionButton *m_yes;
    ActionButton *m_no; ///< "No" to a question; puts a message away
};

} // namespace kiosk
