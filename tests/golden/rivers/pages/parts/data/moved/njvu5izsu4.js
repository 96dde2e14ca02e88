talksMoved({"anchors":{},"lines":[[1,0],[6,1]],"pages":["source-lines/1-5/far.html","source-lines/6-10/far.html"]});
