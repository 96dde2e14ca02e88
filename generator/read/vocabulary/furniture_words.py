"""What sites print around their texts, in other languages than English.

They are German, French, Spanish, Portuguese, Italian, Russian, Chinese (both scripts), Japanese.
Reviewed phrases, in the form of those in :mod:`generator.read.outline.furniture.phrases`. A word
that a note may say on a line of its own (`Inhalt`, `Temas`, `关注`) stands in none.
"""

WHOLE = """
share: teilen, artikel teilen, beitrag teilen, link kopieren, per e-mail teilen, drucken,
    auf die merkliste, partager, partager cet article, copier le lien, imprimer, compartir,
    compartir este artículo, copiar enlace, copiar el enlace, imprimir, compartilhar, partilhar,
    copiar link, condividi, copia link, stampa, поделиться, поделиться ссылкой,
    скопировать ссылку, распечатать, 分享, 分享到, 分享至, 分享文章, 转发, 复制链接, 分享到微信,
    點讚, 点赞, 複製連結, シェア, シェアする, シェアはこちら, ツイート, ポストする,
    リンクをコピー, 印刷;
menu: menü, menü öffnen, menü schließen, startseite, anmelden, einloggen, registrieren,
    abonnieren, newsletter abonnieren, zur startseite, nach oben, zurück zur übersicht,
    nächster artikel, vorheriger artikel, se connecter, connexion, s'inscrire, s'abonner,
    je m'abonne, haut de page, article suivant, article précédent, menú, abrir menú,
    cerrar menú, iniciar sesión, regístrate, registrarse, suscríbete, suscribirse,
    volver arriba, artículo siguiente, artículo anterior, cadastre-se, inscreva-se, assine,
    assinar, voltar ao topo, próximo artigo, artigo anterior, accedi, abbonati, iscriviti,
    torna su, articolo successivo, articolo precedente, меню, главная, войти, регистрация,
    подписаться, наверх, следующая статья, предыдущая статья, 首页, 首頁, 登录, 登入, 注册,
    註冊, 登录注册, 返回顶部, 回到頂部, 返回首页, 返回列表, 上一篇, 下一篇, 上一页, 下一页,
    打开app, 打开应用, 下载app, 展开全文, 收起, メニュー, ホーム, ログイン, 新規登録, 会員登録,
    トップへ戻る, ページトップへ, 前の記事, 次の記事, トップページ, 購読する, フォローする;
related: mehr zum thema, auch interessant, lesen sie auch, das könnte sie auch interessieren,
    das könnte dich auch interessieren, weitere artikel, ähnliche artikel, ähnliche beiträge,
    meistgelesen, neueste beiträge, à lire aussi, lire aussi, à lire également,
    sur le même sujet, sur le même thème, articles similaires, articles liés, les plus lus,
    nos derniers articles, artículos relacionados, noticias relacionadas, te puede interesar,
    también te puede interesar, lo más leído, lo más visto, leer también, leia também,
    leia mais, veja também, mais lidas, artigos relacionados, notícias relacionadas,
    leggi anche, articoli correlati, ti potrebbe interessare, i più letti, читайте также,
    похожие статьи, похожие материалы, материалы по теме, самое читаемое, 相关文章, 相关推荐,
    相关阅读推荐, 为你推荐, 猜你喜欢, 热门文章, 热门推荐, 最新文章, 更多精彩,
    相關文章, 熱門文章, 関連記事, おすすめ記事, あわせて読みたい, 人気記事,
    新着記事, 最新記事, 関連エピソード, アクセスランキング;
comments: kommentare, kommentar schreiben, kommentar hinterlassen, keine kommentare,
    commentaires, commenter, laisser un commentaire, aucun commentaire, comentarios, comentar,
    deja un comentario, deja una respuesta, sin comentarios, comentários, deixe um comentário,
    deixe uma resposta, nenhum comentário, commenti, lascia un commento, nessun commento,
    комментарии, оставить комментарий, комментариев нет, написать комментарий, 评论, 发表评论,
    写评论, 全部评论, 暂无评论, 最新评论, 評論, 發表評論, 留言, コメント, コメントする,
    コメントを残す, コメントを書く;
player: abspielen, anhören, jetzt anhören, herunterladen, écouter l'épisode, télécharger,
    escuchar ahora, descargar, ouça agora, 立即播放;
legal: impressum, datenschutz, datenschutzerklärung, agb, nutzungsbedingungen,
    cookies akzeptieren, alle akzeptieren, alle cookies akzeptieren, mentions légales,
    politique de confidentialité, conditions d'utilisation, tout accepter, tout refuser,
    aviso legal, política de privacidad, política de cookies, aceptar todo, aceptar cookies,
    política de privacidade, termos de uso, aceitar todos, aceitar cookies,
    informativa sulla privacy, note legali, accetta tutti, политика конфиденциальности,
    пользовательское соглашение, 隐私政策, 用户协议, 服务条款, 版权声明, 免责声明, 隱私政策,
    服務條款, プライバシーポリシー, 利用規約, 運営会社, お問い合わせ
"""

START = """
skip: перейти к содержанию, перейти к основному, перейти к контенту, zum inhalt springen,
    zum hauptinhalt springen, springe zum, weiter zum inhalt, direkt zum inhalt,
    zum seitenanfang, ga naar de inhoud, przejdź do treści, hoppa till innehåll, aller au contenu,
    passer au contenu, saltar al contenido, ir al contenido, pasar al contenido, pular para,
    ir para o conteúdo, saltar para o conteúdo, vai al contenuto, salta al contenuto, 跳到主要,
    コンテンツへスキップ, 本文へスキップ;
share: teilen auf, per whatsapp teilen, auf facebook teilen, auf twitter teilen, partager sur,
    compartir en, compartilhar no, compartilhe no, condividi su, поделиться в, 分享到,
    シェアする;
menu: folgen sie uns, folge uns auf, suivez-nous, síguenos en, siga-nos, acompanhe no,
    seguici su, подписывайтесь на, читать нас в, читайте нас в, フォローして;
related: weiterlesen, lire la suite, leia mais, ver todos, ver todas, leggi tutto, читать далее,
    показать ещё, 阅读更多, 查看更多, 查看全部, 加载更多, もっと見る, 続きを読む;
player: anhören auf, écouter sur, escuchar en, escúchalo en, ouça no, ascolta su, слушать в,
    слушайте в, слушать на;
legal: alle rechte vorbehalten, tous droits réservés, todos los derechos reservados,
    todos os direitos reservados, tutti i diritti riservati, все права защищены, 版权所有,
    無断転載
"""
